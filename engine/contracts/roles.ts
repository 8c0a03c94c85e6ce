import Type, { type Static } from 'typebox';

/** Who may sign in. The public needs no account: the lobby display shows called numbers and counts only. */
export const roles = ['manager', 'analyst', 'leader', 'duty', 'admin'] as const;
export const Role = Type.Union(roles.map((role) => Type.Literal(role)));
export type Role = (typeof roles)[number];
export type RoleSchema = Static<typeof Role>;

export interface Account {
  readonly name: string;
  readonly role: Role;
}
