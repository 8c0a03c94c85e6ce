declare module 'jstat' {
  interface Family<Parameters extends readonly number[]> {
    cdf(value: number, ...parameters: Parameters): number;
    inv(share: number, ...parameters: Parameters): number;
  }
  const jstat: {
    readonly gamma: Family<[shape: number, scale: number]>;
    readonly normal: Family<[mean: number, deviation: number]>;
    readonly studentt: Family<[degreesOfFreedom: number]>;
  };

  export = jstat;
}
