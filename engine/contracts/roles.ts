import Type from 'typebox';

/** Who may sign in. The public needs no account: the lobby display shows called numbers and counts only. */
export const roles = ['manager', 'analyst', 'leader', 'duty', 'admin'] as const;
export const Role = Type.Enum([...roles]);
export type Role = (typeof roles)[number];

export interface Account {
  readonly name: string;
  readonly role: Role;
}
