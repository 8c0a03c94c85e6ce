import { commandTopic } from '#contracts/topics';
import type { HallBroker } from './broker/hall-broker.ts';
import type { HallLine } from './http/app-services.ts';

/** Sends what people ask for to the halls. */
export function openHallLine(broker: HallBroker): HallLine {
  return {
    sendCommand: (hallId, command) => broker.publish(commandTopic(hallId, 'window', command.subject), JSON.stringify(command)),
    sendClockRate: (hallId, rate) => broker.publish(commandTopic(hallId, 'clock', hallId), JSON.stringify({ rate })),
    sendFault: (hallId, fault, on) => broker.publish(commandTopic(hallId, 'fault', fault), JSON.stringify({ on })),
  };
}
