/** One stay in one queue, as it went. Minutes from opening; NaN for what did not happen. */
export interface LegRecord {
  readonly visitor: number;
  readonly leg: number;
  readonly matterId: string;
  readonly classId: string;
  readonly queueId: string;
  readonly windowId: string | null;
  readonly joinedMinute: number;
  readonly calledMinute: number;
  readonly startedMinute: number;
  readonly endedMinute: number;
  readonly outcome: 'served' | 'left' | 'balked' | 'missed' | 'unserved';
}
export type LegRecorder = (record: LegRecord) => void;
