import type { ImdfFeature } from './imdf.ts';
import { labelsOf } from './imdf.ts';
import type { ImdfPen } from './imdf-pen.ts';
import { formatHours } from './osm-hours.ts';
import type { ImdfWriting } from './write-imdf.ts';

const levelName = { zh: '一层', en: 'Ground floor' };

/** The hall as a place: address, venue, building, footprint, level, its floor as one unit, and its zones as sections. */
export function writeShell(pen: ImdfPen, address: ImdfWriting['address']): ImdfFeature[] {
  const { hall } = pen;
  const whole = { x: 0, y: 0, ...hall.size };
  const outline = pen.polygon(whole);
  const display_point = pen.middleOf(whole);
  const named = { name: labelsOf(hall.name), alt_name: null, restriction: null, display_point };
  const level = { level_id: pen.levelId, restriction: null, accessibility: null, alt_name: null };
  const {
    zones: _zones,
    counters: _counters,
    seats: _seats,
    doors: _doors,
    devices: _devices,
    size: _size,
    place: _place,
    ...settings
  } = hall;
  return [
    pen.feature('address', 'hall', null, {
      ...address,
      unit: null,
      province: null,
      postal_code: null,
      postal_code_ext: null,
      postal_code_vanity: null,
    }),
    pen.feature(
      'venue',
      'hall',
      outline,
      {
        category: 'governmentfacility',
        ...named,
        hours: formatHours(hall.openingHours),
        phone: null,
        website: null,
        address_id: pen.addressId,
      },
      { hall: settings, place: pen.frame.place },
    ),
    pen.feature('building', 'hall', null, { category: 'unspecified', ...named, address_id: pen.addressId }),
    pen.feature('footprint', 'hall', outline, { category: 'ground', name: null, building_ids: [pen.buildingId] }),
    pen.feature('level', 'hall', outline, {
      category: 'unspecified',
      ...named,
      name: labelsOf(levelName),
      short_name: { 'zh-Hans': '1', en: 'G' },
      ordinal: 0,
      outdoor: false,
      address_id: pen.addressId,
      building_ids: [pen.buildingId],
    }),
    pen.feature('unit', 'hall', outline, { category: 'room', ...level, name: labelsOf(hall.name), display_point }),
    ...hall.zones.map((zone) =>
      pen.feature(
        'section',
        zone.id,
        pen.polygon(zone),
        {
          category: 'servicearea',
          ...level,
          name: labelsOf(zone.name),
          display_point: pen.middleOf(zone),
          address_id: null,
          correlation_id: null,
          parents: null,
        },
        { zoneId: zone.id },
      ),
    ),
  ];
}
