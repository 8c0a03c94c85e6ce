import type { ExperimentRequest } from '#contracts/experiments';
import type { ExperimentResult } from '#contracts/simulation';
import type { ResultNames } from './result-names.ts';

/** What every panel of a result is drawn from. */
export interface ShownResult {
  readonly result: ExperimentResult;
  readonly request: ExperimentRequest;
  readonly names: ResultNames;
}
