import type { CliCommand } from './command.ts';
import { declarePlanExport } from './plan-export.ts';
import { declarePlanImport } from './plan-import.ts';
import { declareTidalPlan } from './tidal-plan.ts';

/** The tidal plan of a day; and floor plans of other programs, in and out. */
export const planCommand: CliCommand = {
  name: 'plan',
  summary: "the tidal plan of a day; a hall's floor plan as IMDF (OGC 20-094), and a hall from IMDF or GeoJSON",
  examples: [
    'plan jincheng --day 2026-03-02 --json',
    'plan hall-day --window-hours 60',
    'plan export jincheng --imdf jincheng-imdf --at 112.8513,35.4907',
    'plan import --imdf hospital --id hospital --time-zone Europe/London',
    'plan import --geojson rooms.geojson --id annex --json',
  ],
  declare(command, act) {
    declareTidalPlan(command.command('day', { isDefault: true }), act);
    declarePlanExport(command.command('export'), act);
    declarePlanImport(command.command('import'), act);
  },
};
