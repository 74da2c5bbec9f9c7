/** One thing looked at; `note` is nothing wrong, but worth knowing. */
export interface Check {
  readonly name: string;
  readonly verdict: 'ok' | 'note' | 'FAILED';
  /** What was found, and where it failed, what to do. */
  readonly words: string;
  /** What belongs to it: the newest articles of a source as they would be sent. */
  readonly shown?: readonly string[];
}

/** A check as lines for the terminal. */
export function renderCheck({ name, verdict, words, shown = [] }: Check): string {
  const indented = shown.flatMap((text) => ['', ...text.split('\n').map((line) => `      ${line}`.trimEnd())]);
  return [`${verdict.padEnd(6)}  ${name.padEnd(8)}  ${words}`, ...indented].join('\n');
}
