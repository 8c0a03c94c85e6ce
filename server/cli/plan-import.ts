import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { findPlanFaults } from '#contracts/find-plan-faults';
import { identifierPattern } from '#contracts/ids';
import { HallError } from '#engine/errors';
import { type ImportedPlan, importPlan } from '#engine/floor-plans/import-plan';
import { writeAtomically } from '../access/atomic-file.ts';
import { checkHall, drawnHalls, hallFoldersOf, loadHalls } from '../load-halls.ts';
import { describeLeftOut } from '../plans/describe-left-out.ts';
import { describePlanFault } from '../plans/describe-plan-fault.ts';
import { readPlanArchive, readPlanFile } from '../plans/plan-documents.ts';
import type { CliCommand, CliContext, CliOutcome } from './command.ts';
import { declareDataFolder, readCliSettings } from './open-node-access.ts';

interface ImportOptions {
  readonly id: string;
  readonly imdf?: string;
  readonly geojson?: string;
  readonly level?: string;
  readonly timeZone?: string;
  readonly output?: string;
  readonly replace?: true;
  readonly data?: string;
}

/** Declares `plan import`: a hall file from somebody else's plan, where the product finds it at its next start. */
export function declarePlanImport(command: Command, act: Parameters<CliCommand['declare']>[1]): void {
  command
    .description('make a hall from an IMDF folder, or from one GeoJSON file of named polygons')
    .requiredOption('--id <hall>', 'id of the hall it becomes', parseHallId)
    .addOption(new Option('--imdf <folder>', 'folder or zip file with an IMDF archive').conflicts('geojson'))
    .option('--geojson <file>', 'one FeatureCollection; each polygon becomes a zone')
    .option('--level <level>', 'id, ordinal or name of the level; the ground floor unless told')
    .option('--time-zone <zone>', 'IANA time zone of the hall; Asia/Shanghai unless the plan is our own', parseTimeZone)
    .option('--output <file>', 'hall file to write; halls/<id>.json in the data folder unless told')
    .option('--replace', 'write over a hall of that id');
  declareDataFolder(command);
  command.action((options: ImportOptions) => act((context) => importHall(options, context)));
}

async function importHall(options: ImportOptions, context: CliContext): Promise<CliOutcome> {
  const settings = readCliSettings(options, context);
  const file = options.output === undefined ? join(drawnHalls(settings.dataDir), `${options.id}.json`) : resolve(options.output);
  const known = await loadHalls(hallFoldersOf(settings.dataDir, settings.hallFolders, settings.withShippedHalls));
  const taken = existsSync(file) || (options.output === undefined && known.some(({ id }) => id === options.id));
  if (taken && !options.replace) throw new HallError('conflict', `there is a hall ${options.id} already: say --replace to write over it`);
  const documents = await readDocuments(options);
  const imported = importPlan(documents, { hallId: options.id, level: options.level ?? null, timeZone: options.timeZone ?? null });
  const hall = checkHall(imported.hall, `the imported plan`);
  await mkdir(dirname(file), { recursive: true });
  await writeAtomically(file, `${JSON.stringify(hall, null, 2)}\n`);
  return report(imported, file);
}

async function readDocuments({ imdf, geojson }: ImportOptions) {
  if (imdf !== undefined) return readPlanArchive(imdf);
  if (geojson !== undefined) return [await readPlanFile(geojson)];
  throw new HallError('bad_request', 'nothing to import: say --imdf <folder> or --geojson <file>');
}

function report({ hall, features, leftOut, squared }: ImportedPlan, file: string): CliOutcome {
  const windows = hall.counters.reduce((sum, { count }) => sum + count, 0);
  const { zones, doors, devices, seats, queues, size } = hall;
  const remarks = findPlanFaults(hall).map(describePlanFault);
  const counts = { zones: zones.length, windows, queues: queues.length, seats: seats.length, doors: doors.length, devices: devices.length };
  const text = [
    `${hall.id}: ${size.widthMetres} by ${size.depthMetres} metres, ${Object.entries(counts)
      .map(([thing, count]) => `${count} ${thing}`)
      .join(', ')}; from ${features} features`,
    ...(hall.openWorld ? ['no windows on the plan: they and the queues are met as events name them'] : []),
    ...(squared.length > 0 ? [`${squared.length} zones are drawn as the largest rectangle within their outline`] : []),
    ...remarks.map((remark) => `note: ${remark}`),
    ...(leftOut.length > 0 ? [`${leftOut.length} features left out:`, ...describeLeftOut(leftOut)] : []),
    `written to ${file}; a running hall sees it after a restart`,
  ];
  const document = { hall: hall.id, file, size, openWorld: hall.openWorld ?? false, ...counts, features, squared, remarks, leftOut };
  return { done: true, document, text: text.join('\n') };
}

function parseHallId(text: string): string {
  if (!new RegExp(identifierPattern).test(text) || text.includes('.'))
    throw new InvalidArgumentError('an id has 1 to 64 letters, digits, _, : or -');
  return text;
}

function parseTimeZone(text: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    throw new InvalidArgumentError('say an IANA time zone, as Europe/London');
  }
}
