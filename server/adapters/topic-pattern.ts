import { HallError } from '#engine/errors';

/** A topic filter whose levels have names: `application/{application}/device/{device}/event/up`. */
export interface TopicPattern {
  /** The same as an MQTT filter: `application/+/device/+/event/up`. */
  readonly filter: string;
  /** The named levels of a topic, or null when the topic is another. */
  match(topic: string): Readonly<Record<string, string>> | null;
}

const named = /^\{([A-Za-z][A-Za-z0-9]*)\}$/;

/** Reads a pattern; plain `+` and a last `#` are allowed. Throws `HallError('bad_request')` for anything else with braces or wildcards. */
export function parseTopicPattern(pattern: string): TopicPattern {
  const levels = pattern.split('/');
  const names = levels.map((level) => named.exec(level)?.[1] ?? null);
  levels.forEach((level, place) => {
    const wild = level === '+' || (level === '#' && place === levels.length - 1) || names[place] !== null;
    if (level === '' || (!wild && /[+#{}]/.test(level)))
      throw new HallError('bad_request', `invalid topic pattern: level "${level}" of ${pattern}`);
  });
  const filter = levels.map((level, place) => (names[place] === null ? level : '+')).join('/');
  return { filter, match: (topic) => matchLevels(levels, names, topic.split('/')) };
}

function matchLevels(
  levels: readonly string[],
  names: readonly (string | null)[],
  topic: readonly string[],
): Record<string, string> | null {
  const open = levels.at(-1) === '#';
  if (open ? topic.length < levels.length : topic.length !== levels.length) return null;
  const found: Record<string, string> = {};
  for (const [place, level] of levels.entries()) {
    const value = topic[place] ?? '';
    const name = names[place];
    if (name) found[name] = value;
    else if (level !== '+' && level !== '#' && level !== value) return null;
  }
  return found;
}
