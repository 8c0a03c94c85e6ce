import { RE2JS } from 're2js';

/**
 * A regular expression for JSONata that takes a time linear in the text, whatever the pattern: JavaScript's own go back over a text
 * like `aaaa!` twice as often for every further `a`. Knows the part of `RegExp` that JSONata uses. Throws where a pattern needs to
 * look around or back.
 */
export class LinearRegex {
  lastIndex = 0;
  private readonly compiled: RE2JS;

  constructor({ source, ignoreCase, multiline }: RegExp) {
    const flags = (ignoreCase ? RE2JS.CASE_INSENSITIVE : 0) | (multiline ? RE2JS.MULTILINE : 0);
    this.compiled = RE2JS.compile(RE2JS.translateRegExp(source), flags);
  }

  exec(text: string): (readonly (string | undefined)[] & { readonly index: number }) | null {
    const matcher = this.compiled.matcher(text);
    if (!matcher.find(this.lastIndex)) {
      this.lastIndex = 0;
      return null;
    }
    this.lastIndex = matcher.end();
    const groups = Array.from({ length: matcher.groupCount() + 1 }, (_unused, group) => matcher.group(group) ?? undefined);
    return Object.assign(groups, { index: matcher.start() });
  }
}
