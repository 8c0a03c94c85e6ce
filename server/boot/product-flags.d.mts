export declare const productFlags: readonly string[];
