import Type, { type TSchema } from 'typebox';
import { ClockCommand, FaultCommand, RebirthRequest, WindowAction } from '#contracts/commands';
import { type EventFamily, eventData, eventFamilies } from '#contracts/events';
import { HallClockMessage } from '#contracts/hall-clock';
import { Identifier } from '#contracts/ids';
import { clockTopic, commandTopic, deviceStateTopic, eventTopic, rebirthTopic } from '#contracts/topics';

const Moment = Type.String({ description: 'ISO-8601 with an offset: when it happened in the hall' });
const Sequence = Type.Union([Type.Integer({ minimum: 0 }), Type.String({ pattern: '^[0-9]{1,15}$' })], {
  description:
    'The source’s own count of its messages, rising by one. What is missing between two is counted, and asked for again with a ' +
    'rebirth command. A source may begin to count anew',
});
const hall = '{hallId}';
const hallParameter = { hallId: { description: 'The hall, as its file names it' } };

const cloudEvent = (type: string, payload: TSchema): TSchema =>
  Type.Object({
    specversion: Type.Literal('1.0'),
    id: Type.String({ description: 'With `source` it identifies the event: a repeat changes nothing' }),
    source: Type.String(),
    type: Type.Literal(type),
    subject: Type.Optional(Identifier),
    time: Moment,
    sequence: Type.Optional(Sequence),
    data: payload,
  });

const message = (title: string, payload: TSchema) => ({ title, contentType: 'application/json', payload });

/** The MQTT side of a hall as an AsyncAPI 3.0 document: every event it may send, every command it may be given. */
export function describeMqtt() {
  const families = Object.fromEntries(eventFamilies.map((family) => [family, familyChannel(family)]));
  const channels = { ...families, ...stateChannels(), ...commandChannels() };
  const operations = Object.keys(channels).map((channel) => [
    channel,
    {
      action: channel.startsWith('command_') ? 'send' : 'receive',
      channel: { $ref: `#/channels/${channel}` },
    },
  ]);
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Halltide over MQTT',
      version: '1',
      license: { name: 'Apache-2.0' },
      description:
        'Structured CloudEvents 1.0 at QoS 1. An event is acknowledged once it is on disk. Halltide receives events and sends commands.',
    },
    defaultContentType: 'application/json',
    channels,
    operations: Object.fromEntries(operations),
  };
}

function familyChannel(family: EventFamily) {
  const kinds = Object.entries<TSchema>(eventData[family]);
  return {
    address: eventTopic(hall, family, '{entityId}'),
    parameters: { ...hallParameter, entityId: { description: `The ${family} it happened to` } },
    messages: Object.fromEntries(
      kinds.map(([kind, payload]) => [kind, message(`${family}.${kind}`, cloudEvent(`${family}.${kind}`, payload))]),
    ),
  };
}

function stateChannels() {
  const DevicePresence = Type.String({ description: 'Retained; `lost` is the last will' });
  return {
    state_clock: {
      address: clockTopic(hall),
      parameters: hallParameter,
      messages: {
        clock: message(
          'The hall’s own clock, retained; a reading that begins another day is believed when the next goes on from it',
          HallClockMessage,
        ),
      },
    },
    state_device: {
      address: deviceStateTopic(hall, '{deviceId}'),
      parameters: { ...hallParameter, deviceId: { description: 'The device' } },
      messages: { presence: message('Device presence', DevicePresence) },
    },
  };
}

function commandChannels() {
  return {
    command_window: {
      address: commandTopic(hall, 'window', '{windowId}'),
      parameters: { ...hallParameter, windowId: { description: 'The window, `W12`' } },
      messages: {
        window: message('What a manager asks; answered with events of family command', cloudEvent('command.window', WindowAction)),
      },
    },
    command_rebirth: {
      address: rebirthTopic(hall, 'source').replace(/source$/, '{source}'),
      parameters: { ...hallParameter, source: { description: 'The events’ `source`, percent-encoded' } },
      messages: {
        rebirth: message(
          'Numbers of this source have been missing for a while: say the births of your devices again, and what you kept of the missing',
          cloudEvent('command.rebirth', RebirthRequest),
        ),
      },
    },
    command_clock: {
      address: commandTopic(hall, 'clock', hall),
      parameters: hallParameter,
      messages: { clock: message('Demo halls: run time this many times as fast', ClockCommand) },
    },
    command_fault: {
      address: commandTopic(hall, 'fault', '{fault}'),
      parameters: { ...hallParameter, fault: { description: 'Name of the fault' } },
      messages: { fault: message('Demo halls: start or end a fault', FaultCommand) },
    },
  };
}
