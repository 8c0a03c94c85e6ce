/** The built program of that name, a file to run: see `boot/build-programs.mjs`. */
export const builtProgram = (name: string): URL => new URL(`../dist/run/${name}.mjs`, import.meta.url);
