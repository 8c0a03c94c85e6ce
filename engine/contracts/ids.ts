import Type from 'typebox';

/** An identifier as it may stand in a topic level: letters, digits, `_`, `.`, `:` and `-`, 1 to 64 characters. */
export const identifierPattern = '^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$';
export const Identifier = Type.String({ pattern: identifierPattern });

export type HallId = string;
export type ZoneId = string;
/** A window is `W` and its number: `W12`. The desk is a service window; `window` alone is the browser's. */
export type WindowId = string;
export type QueueId = string;
/** Unique within a hall's service day: `A017` may be issued again tomorrow. */
export type TicketId = string;
export type StaffId = string;
export type DeviceId = string;
export type MatterId = string;
export type CaseId = string;
export type CommandId = string;
