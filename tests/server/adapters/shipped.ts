import { readFileSync } from 'node:fs';
import type { AdapterFile } from '../../../server/adapters/adapter-file.ts';

/** An adapter as the product ships it, with its expression. */
export function readAdapterFiles(name: string): { file: AdapterFile; expression: string } {
  const file = JSON.parse(readFileSync(`datasets/adapters/${name}.adapter.json`, 'utf8')) as AdapterFile;
  return { file, expression: file.expression ?? readFileSync(`datasets/adapters/${file.expressionFile ?? ''}`, 'utf8') };
}
