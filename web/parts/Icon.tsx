import type { ReactElement } from 'react';

/** One set: 16 px square, 1.5 px strokes. */
const paths = {
  sun: 'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6M8 1.5v1M8 13.5v1M1.5 8h1M13.5 8h1M3.4 3.4l.7.7M11.9 11.9l.7.7M3.4 12.6l.7-.7M11.9 4.1l.7-.7',
  moon: 'M13.5 9.5A6 6 0 1 1 6.5 2.5a4.8 4.8 0 0 0 7 7z',
  person: 'M8 8a2.75 2.75 0 1 0 0-5.5A2.75 2.75 0 0 0 8 8M2.75 14a5.25 5.25 0 0 1 10.5 0',
  list: 'M5.5 4h8M5.5 8h8M5.5 12h8M2.5 4h.01M2.5 8h.01M2.5 12h.01',
  bell: 'M4 11V7a4 4 0 1 1 8 0v4l1.25 1.5H2.75zM6.75 14.25h2.5',
  close: 'M4 4l8 8M12 4l-8 8',
  down: 'M4 6.5l4 4 4-4',
  left: 'M9.5 4l-4 4 4 4',
  right: 'M6.5 4l4 4-4 4',
  check: 'M3 8.5l3.25 3.25L13 5',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12M8 5v3.25L10 10',
  undo: 'M5.5 3L2.5 6l3 3M2.5 6h6.75a3.75 3.75 0 0 1 0 7.5H6',
  floor: 'M8 2l6 3-6 3-6-3zM2 8l6 3 6-3M2 11l6 3 6-3',
  table: 'M2.5 3.5h11v9h-11zM2.5 6.5h11M2.5 9.5h11M6.5 6.5v6',
  device: 'M4.5 2h7v12h-7zM7 11.5h2',
  feed: 'M2.5 8a5.5 5.5 0 0 1 11 0M5 8.5a3 3 0 0 1 6 0M8 9v.01M8 12.5v.01',
  play: 'M5 3.5v9l7-4.5z',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  swap: 'M3 5.5h9.5M10 3l2.5 2.5L10 8M13 10.5H3.5M6 8l-2.5 2.5L6 13',
  out: 'M6.5 2.5h-4v11h4M6 8h7.5M11 5.5L13.5 8 11 10.5',
  link: 'M6.5 9.5l3-3M7 4.75l1.5-1.5a2.8 2.8 0 0 1 4 4L11 8.75M5 7.25l-1.5 1.5a2.8 2.8 0 0 0 4 4L9 11.25',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10M10.75 10.75l3 3',
  redo: 'M10.5 3l3 3-3 3M13.5 6H6.75a3.75 3.75 0 0 0 0 7.5H10',
  plus: 'M8 3.5v9M3.5 8h9',
  trash: 'M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.6 9h5.8l.6-9M6.75 7v4M9.25 7v4',
  upload: 'M8 10.5v-8M5 5.5l3-3 3 3M2.5 10.5v3h11v-3',
  download: 'M8 2.5v8M5 7.5l3 3 3-3M2.5 10.5v3h11v-3',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }): ReactElement {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} fill="none" stroke="currentColor" strokeWidth={1.5} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
