import type { FaultName } from '#contracts/commands';
import type {
  CommandReceipt,
  CommandRecord,
  CommandRequest,
  DayRow,
  DueCases,
  DutyRow,
  HallList,
  LeaderRow,
  LobbyBoard,
  ProfileRow,
  QuarantineBoard,
  Session,
  VersionedPlan,
} from '#contracts/http-api';
import type { KioskBoard } from '#contracts/kiosk-board';
import type { Role } from '#contracts/roles';
import type { SourceRow } from '#contracts/source-board';
import type { WindowClockRow } from '#contracts/window-clocks';
import { request } from './request.ts';

const hall = (hallId: string): string => `/api/halls/${encodeURIComponent(hallId)}`;

/** Every endpoint the page uses, by what it gives. All throw `RequestError`. */
export const readSession = (): Promise<Session> => request('GET', '/api/session');
export const signIn = (name: string, password: string): Promise<Session> => request('POST', '/api/session', { name, password });
export const signInDemo = (name: string, role: Role): Promise<Session> => request('POST', '/api/session/demo', { name, role });
export const signOut = (): Promise<null> => request('DELETE', '/api/session');

export const readHalls = (signal?: AbortSignal): Promise<HallList> => request('GET', '/api/halls', undefined, signal);
export const readPlan = (hallId: string, signal?: AbortSignal): Promise<VersionedPlan> =>
  request('GET', `${hall(hallId)}/plan`, undefined, signal);
export const readProfile = (hallId: string, day: string | null, signal?: AbortSignal): Promise<ProfileRow[]> =>
  request('GET', `${hall(hallId)}/profile${day === null ? '' : `?day=${day}`}`, undefined, signal);
export const readQueueProfile = (hallId: string, queueId: string, signal?: AbortSignal): Promise<ProfileRow[]> =>
  request('GET', `${hall(hallId)}/profile?queue=${encodeURIComponent(queueId)}`, undefined, signal);
/** Today's when `day` is null, every window's when `windowId` is. */
export const readWindowClocks = (
  hallId: string,
  day: string | null,
  windowId: string | null,
  signal?: AbortSignal,
): Promise<WindowClockRow[]> => {
  const asked = new URLSearchParams({ ...(day !== null && { day }), ...(windowId !== null && { window: windowId }) });
  return request('GET', `${hall(hallId)}/windows/clocks?${asked}`, undefined, signal);
};
export const readDays = (hallId: string, signal?: AbortSignal): Promise<DayRow[]> =>
  request('GET', `${hall(hallId)}/days`, undefined, signal);
export const readDuty = (hallId: string, signal?: AbortSignal): Promise<DutyRow[]> =>
  request('GET', `${hall(hallId)}/duty`, undefined, signal);
export const readKiosks = (hallId: string, signal?: AbortSignal): Promise<KioskBoard> =>
  request('GET', `${hall(hallId)}/kiosks`, undefined, signal);
export const readDueCases = (hallId: string, withinDays: number, signal?: AbortSignal): Promise<DueCases> =>
  request('GET', `${hall(hallId)}/cases/due?withinDays=${withinDays}`, undefined, signal);
export const readLobby = (hallId: string, signal?: AbortSignal): Promise<LobbyBoard> =>
  request('GET', `${hall(hallId)}/lobby`, undefined, signal);
export const readLeaderBoard = (signal?: AbortSignal): Promise<LeaderRow[]> => request('GET', '/api/boards/leader', undefined, signal);
export const readSources = (signal?: AbortSignal): Promise<SourceRow[]> => request('GET', '/api/sources', undefined, signal);
export const readQuarantine = (signal?: AbortSignal): Promise<QuarantineBoard> => request('GET', '/api/quarantine', undefined, signal);

export const readCommands = (hallId: string, signal?: AbortSignal): Promise<CommandRecord[]> =>
  request('GET', `${hall(hallId)}/commands`, undefined, signal);
export const sendCommand = (hallId: string, command: CommandRequest): Promise<CommandReceipt> =>
  request('POST', `${hall(hallId)}/commands`, command);
export const sendClockRate = (hallId: string, rate: number): Promise<null> => request('POST', `${hall(hallId)}/clock`, { rate });
export const sendFault = (hallId: string, name: FaultName, on: boolean): Promise<null> =>
  request('POST', `${hall(hallId)}/faults/${name}`, { on });
