import type { Role } from '#contracts/roles';

const readers: readonly Role[] = ['analyst', 'manager', 'leader', 'admin'];
const runners: readonly Role[] = ['analyst', 'manager', 'admin'];

/** Who may look at experiments, and who may run them: as the server has it. */
export const mayRead = (role: Role): boolean => readers.includes(role);
export const mayRun = (role: Role): boolean => runners.includes(role);
