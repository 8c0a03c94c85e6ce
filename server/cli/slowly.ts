const everyMilliseconds = 2000;

/** Says a line at most every two seconds; `line` is built only when it is said. */
export function slowly(say: (line: string) => void): (line: () => string) => void {
  let saidAt = performance.now();
  return (line) => {
    if (performance.now() - saidAt < everyMilliseconds) return;
    saidAt = performance.now();
    say(line());
  };
}
