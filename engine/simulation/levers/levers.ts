import { appointments } from './appointments.ts';
import { bundledMatters } from './bundled-matters.ts';
import { centralCertificates } from './central-certificates.ts';
import { extendedHours } from './extended-hours.ts';
import { fasterService } from './faster-service.ts';
import { greenChannel } from './green-channel.ts';
import { hubAndStations } from './hub-and-stations.ts';
import type { Lever } from './lever.ts';
import { lunchRelay } from './lunch-relay.ts';
import { poolWindows } from './pool-windows.ts';
import { preCheck } from './pre-check.ts';
import { remoteSeats } from './remote-seats.ts';
import { scarceAccounts } from './scarce-accounts.ts';
import { selfService } from './self-service.ts';
import { staffing } from './staffing.ts';
import { tidalWindows } from './tidal-windows.ts';

/** Everything a hall can do otherwise, in the order in which a form offers it. */
export const levers: readonly Lever[] = [
  staffing,
  poolWindows,
  tidalWindows,
  extendedHours,
  lunchRelay,
  appointments,
  selfService,
  preCheck,
  fasterService,
  greenChannel,
  bundledMatters,
  centralCertificates,
  remoteSeats,
  scarceAccounts,
  hubAndStations,
];
