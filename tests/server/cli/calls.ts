import { writeFileSync } from 'node:fs';

const header =
  'vru+line\tcall_id\tcustomer_id\tpriority\ttype\tdate\tvru_entry\tvru_exit\tvru_time\tq_start\tq_exit\tq_time\toutcome\tser_start\tser_exit\tser_time\tserver';

/** Five calls: two that waited (34 s and 68 s) and were served, one served at once, one that left after 5 s, one phantom after 30 s. */
const rows = [
  'AA0101 34540 48178511 2 PS 990201 8:19:42 8:19:47 5 8:19:47 8:20:21 34 AGENT 8:20:20 8:22:04 104 S13',
  'AA0101 34541 64852437 2 PS 990201 8:29:06 8:29:12 6 8:29:12 8:30:20 68 AGENT 8:30:19 8:35:13 294 S12',
  'AA0101 34536 0 0 PS 990201 7:02:47 7:02:56 9 0:00:00 0:00:00 0 AGENT 7:02:55 7:05:41 166 S07',
  'AA0101 34539 23317894 2 PS 990201 8:09:16 8:09:22 6 8:09:22 8:09:27 5 HANG 0:00:00 0:00:00 0 NO_SERVER',
  'AA0101 34645 24442634 2 PS 990202 13:13:33 13:13:42 9 13:13:42 13:14:12 30 PHANTOM 13:13:40 13:14:18 38 NO_SERVER',
];

/** Writes the five calls as a file of the bank's. */
export function writeFiveCalls(path: string): string {
  writeFileSync(path, `${[header, ...rows.map((row) => row.replaceAll(' ', '\t'))].join('\n')}\n`);
  return path;
}
