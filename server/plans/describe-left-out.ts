import type { LeftOut, LeftOutReason } from '#engine/floor-plans/import-ledger';

const reasons: Readonly<Record<LeftOutReason, string>> = {
  not_geojson: 'is no GeoJSON FeatureCollection',
  no_geometry: 'has no geometry',
  bad_geometry: 'has a geometry that cannot be used',
  other_level: 'is on another level',
  zones_are_sections: 'is not needed: the zones are the sections',
  no_zone: 'is no room where people wait or are served',
  too_small: 'is less than a metre wide',
  inside: 'leads from room to room, not out of the hall',
  outside: 'lies outside the hall',
  no_window: 'belongs to no kiosk',
  no_counterpart: 'is nothing a hall has',
};

/** What an import left out, a line a reason and kind with how many there are: every one is in the JSON document. */
export function describeLeftOut(leftOut: readonly LeftOut[]): string[] {
  const groups = new Map<string, LeftOut[]>();
  for (const one of leftOut) {
    const key = one.reason === 'not_geojson' ? one.file : `${one.type} ${one.category}`.trim();
    const line = `${key} ${reasons[one.reason]}`;
    groups.set(line, [...(groups.get(line) ?? []), one]);
  }
  return [...groups].map(([line, ones]) => {
    const names = [...new Set(ones.map(({ name }) => name).filter((name) => name !== ''))];
    const some = names.slice(0, 3).join(', ') + (names.length > 3 ? ', …' : '');
    return `${String(ones.length).padStart(5)} × ${line}${some ? ` (${some})` : ''}`;
  });
}
