import { identifierPattern } from '#contracts/ids';

const identifier = new RegExp(identifierPattern);
const longest = 48;

/** Ids for what an import brings: the one it had with us, else words of its English name, else a number. No two are the same. */
export class IdMaker {
  private readonly taken = new Set<string>();
  private count = 0;

  constructor(private readonly kind: string) {}

  make(own: unknown, english = ''): string {
    const words = english
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, longest)
      .replace(/-+$/, '');
    this.count += 1;
    const wanted = typeof own === 'string' && identifier.test(own) ? own : words || `${this.kind}-${this.count}`;
    let id = wanted;
    for (let next = 2; this.taken.has(id); next++) id = `${wanted}-${next}`;
    this.taken.add(id);
    return id;
  }
}
