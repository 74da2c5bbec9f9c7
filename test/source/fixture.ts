import { readFileSync } from 'node:fs';

/** The text of a file of `test/source/fixtures/`; all of them were written for this project. */
export function fixture(name: string): string {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
}
