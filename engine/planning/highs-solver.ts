import openHighsModule from 'highs';
import type { MixedIntegerSolver, Solution } from './solver.ts';

/** HiGHS (Huangfu and Hall 2018) in this thread: it computes until it is done. */
export async function openHighs(): Promise<MixedIntegerSolver> {
  const highs = await openHighsModule();
  return {
    solve(model, variables, { seconds, gap }): Solution {
      const found = highs.solve(model, { time_limit: seconds, mip_rel_gap: gap, random_seed: 1, output_flag: false });
      const values = new Float64Array(variables);
      const nothing = { values, gap: null };
      if (found.Status === 'Infeasible') return { status: 'infeasible', ...nothing };
      if (found.Status !== 'Optimal' && found.Status !== 'Time limit reached') return { status: 'failed', ...nothing };
      let known = 0;
      for (const [name, column] of Object.entries(found.Columns)) {
        if (!('Primal' in column) || !Number.isFinite(column.Primal)) continue;
        values[Number(name.slice(1))] = column.Primal;
        known += 1;
      }
      if (known === 0) return { status: 'failed', ...nothing };
      return found.Status === 'Optimal' ? { status: 'optimal', values, gap } : { status: 'feasible', values, gap: null };
    },
  };
}
