/** Header times have whole seconds: a smaller difference says nothing. */
const resolutionMilliseconds = 1_500;
let smallestLead = Number.POSITIVE_INFINITY;

/** Compares a server's own time (ms) with ours at its arrival; the quickest answer so far tells most. */
export function observeServerTime(serverTime: number, receivedAt: number): void {
  smallestLead = Math.min(smallestLead, receivedAt - serverTime);
}

/** Milliseconds by which our clock is ahead of the server's; 0 when they agree to within a second. */
export function clockLeadMilliseconds(): number {
  if (!Number.isFinite(smallestLead)) return 0;
  return smallestLead > -resolutionMilliseconds && smallestLead < resolutionMilliseconds ? 0 : smallestLead;
}
