/**
 * A moment as milliseconds since 1970-01-01T00:00:00Z. On the wire (events, HTTP) moments are ISO-8601 UTC text;
 * in the live state and its patches they are this number, because a hall sends thousands of them a second.
 */
export type Instant = number;

/** A hall's service day as `YYYY-MM-DD`: it begins at 04:00 hall time, so a visit past midnight stays on its day. */
export type ServiceDay = string;
