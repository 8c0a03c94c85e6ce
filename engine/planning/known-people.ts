/** Somebody a hall's history names, by the code its systems have for them. */
export interface KnownPerson {
  readonly staffId: string;
  /** Where they sat, for how many minutes in all. */
  readonly windows: readonly { readonly windowId: string; readonly minutes: number }[];
  /** Queues they were seen to serve. */
  readonly queues: readonly string[];
  /** On most days like the one that is planned. */
  readonly isUsuallyThere: boolean;
}

/** Who is known of a hall. */
export interface KnownPeople {
  /** Days of the history that name anybody. */
  readonly days: number;
  readonly people: readonly KnownPerson[];
}
