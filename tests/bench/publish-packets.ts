import { type DayMessage, dayPlaceholder } from './hall-day.ts';

const publishAtQos1 = 0x32;

/** A PUBLISH packet as bytes, with the places that change: its packet id and every mention of its day. */
export interface PublishPacket {
  readonly bytes: Buffer;
  readonly packetIdAt: number;
  readonly dayAt: readonly number[];
}

/** Builds MQTT 3.1.1 PUBLISH packets at QoS 1 once, so that sending costs next to nothing. */
export function buildPackets(messages: readonly DayMessage[]): PublishPacket[] {
  return messages.map(({ topic, payload }) => {
    const topicBytes = Buffer.from(topic);
    const payloadBytes = Buffer.from(payload);
    const head = Buffer.concat([Buffer.of(publishAtQos1), encodeLength(2 + topicBytes.length + 2 + payloadBytes.length)]);
    const topicLength = Buffer.alloc(2);
    topicLength.writeUInt16BE(topicBytes.length);
    const bytes = Buffer.concat([head, topicLength, topicBytes, Buffer.alloc(2), payloadBytes]);
    const packetIdAt = head.length + 2 + topicBytes.length;
    return { bytes, packetIdAt, dayAt: findAll(bytes, dayPlaceholder) };
  });
}

/** Copies the packet into `target` at `offset` with its packet id and its day; returns where the next one begins. */
export function writePacket(
  { bytes, packetIdAt, dayAt }: PublishPacket,
  packetId: number,
  day: Buffer,
  target: Buffer,
  offset: number,
): number {
  bytes.copy(target, offset);
  target.writeUInt16BE(packetId, offset + packetIdAt);
  for (const at of dayAt) day.copy(target, offset + at);
  return offset + bytes.length;
}

/** CONNECT of a clean MQTT 3.1.1 session without credentials. */
export function connectPacket(clientId: string, keepAliveSeconds = 60): Buffer {
  const id = Buffer.from(clientId);
  const body = Buffer.concat([
    Buffer.from([0, 4]),
    Buffer.from('MQTT'),
    Buffer.from([4, 2, keepAliveSeconds >> 8, keepAliveSeconds & 0xff, id.length >> 8, id.length & 0xff]),
    id,
  ]);
  return Buffer.concat([Buffer.of(0x10), encodeLength(body.length), body]);
}

function encodeLength(length: number): Buffer {
  const bytes: number[] = [];
  let rest = length;
  do {
    const low = rest % 128;
    rest = Math.floor(rest / 128);
    bytes.push(rest > 0 ? low | 128 : low);
  } while (rest > 0);
  return Buffer.from(bytes);
}

function findAll(bytes: Buffer, text: string): number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(text); at !== -1; at = bytes.indexOf(text, at + text.length)) places.push(at);
  return places;
}
