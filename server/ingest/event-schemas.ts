import { Compile, type Validator } from 'typebox/compile';
import { type EventFamily, eventData } from '#contracts/events';

export interface EventSchema {
  readonly family: EventFamily;
  readonly kind: string;
  readonly data: Validator;
}

/** Compiled checks by event type: `ticket.issued`, … */
export const eventSchemas: ReadonlyMap<string, EventSchema> = new Map(
  (Object.keys(eventData) as EventFamily[]).flatMap((family) =>
    Object.entries(eventData[family]).map(([kind, schema]): [string, EventSchema] => [
      `${family}.${kind}`,
      { family, kind, data: Compile(schema) },
    ]),
  ),
);
