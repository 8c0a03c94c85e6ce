/**
 * Whether a request that changes something, or opens the live channel, comes from our own page. A browser always says its
 * origin there; a program that sends none carries no cookie of somebody else's browser.
 */
export function isSameOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return true;
  try {
    return new URL(origin).host === host?.toLowerCase();
  } catch {
    return false;
  }
}
