/** A number as tickets have it: `a 017` is meant as `A017`. What is no letter and figures stays as it was typed. */
export function numberTyped(typed: string): string {
  const joined = typed.replace(/\s+/g, '');
  return /^[a-z]{1,2}-?\d+$/i.test(joined) ? joined.toUpperCase() : typed.trim();
}
