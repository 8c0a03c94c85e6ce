import type { Advice } from '#contracts/advice';
import { proposeRemedies } from '#engine/remedies/propose-remedies';
import { type AdviceTimes, rankAdvice } from '#engine/remedies/rank-advice';
import type { RemedyDesk, RemedyOutlook } from './remedy-desk.ts';

const mostTried = 8;

/** What would help a hall as it stands, best first: whatever may help is tried, all on the same visitors. */
export async function advise(remedies: RemedyDesk, outlook: RemedyOutlook, times: AdviceTimes, seed: number): Promise<Advice[]> {
  const proposals = proposeRemedies(outlook).slice(0, mostTried);
  return rankAdvice(await remedies.tryAll(outlook, proposals, seed), times);
}
