import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const built = fileURLToPath(new URL('../dist/web/', import.meta.url));

/** Folder of the built page; null while it has not been built. */
export function webRoot(): Promise<string | null> {
  return access(new URL('index.html', `file://${built}`)).then(
    () => built,
    () => null,
  );
}
