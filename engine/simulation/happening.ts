/** What can happen next: a kind in the low four bits of a calendar's event, and above them to whom. */
export const happening = {
  visitorLeaves: 0,
  windowIsFree: 1,
  patienceEnds: 2,
  visitorComesBack: 3,
  planChanges: 4,
  lateOneArrives: 5,
  tidalCheck: 6,
  tidalOpening: 7,
  interruption: 8,
  restoration: 9,
} as const;

const kindBits = 4;
export const eventOf = (kind: number, place: number): number => kind | (place << kindBits);
export const kindOf = (event: number): number => event & ((1 << kindBits) - 1);
export const placeOf = (event: number): number => event >> kindBits;
