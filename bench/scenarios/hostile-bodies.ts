import { summarise } from '../../src/summary/summarise.js';
import type { Scenario } from '../scenario.js';

const BODY_CHARACTERS = 100_000;
const ROUNDS = 5;
/** No body may hold the news up for longer. */
const MOST_MS = 50;

const lead = 'Para buruh yang tergabung dalam KSPSI Banten menggelar doa bersama di Cikokol, Sabtu 23 November 2024.';
const marks = [
  '"',
  '“',
  "'",
  "'a ",
  '(',
  '[',
  ')',
  '.',
  '?',
  '…',
  '!',
  ',',
  ': ',
  '/',
  '*',
  '@',
  '- ',
  '||',
  ' ',
  '\n',
];
const starts =
  'a|a |A.|A. |S.H., |Rp. |Ia. |1. |20. |www.|(a/b)| (RMI)|Menurut |TANGERANG-|TANGERANGNEWS.com-|Ikuti berita ';
const phrases =
  'Warga panik.|Warga panik. |Kata "|"Kami siap," kata Budi. |kata dia. |Budi mengatakan |Baca juga: |BACA JUGA ';
const hidden = ['😀', '\ud800', '\u200f', '\u0000', 'View this post on Instagram '];
const pieces = [...marks, ...starts.split('|'), ...phrases.split('|'), ...hidden];

/** Bodies of 100,000 characters made of one piece over and over, in the places where a body may have them. */
export const hostileBodies: Scenario = {
  name: 'hostile bodies to summary',
  run() {
    const times = pieces.flatMap((piece) => {
      const body = piece.repeat(BODY_CHARACTERS / piece.length);
      const lines = Array.from({ length: BODY_CHARACTERS / piece.length / 10 }, () => piece.repeat(10));
      return [[body], [`${lead} ${body}`], [lead, `"${body}".`], lines].map((paragraphs) =>
        leastMs(() => summarise({ title: 'Buruh Berdoa', siteName: 'TangerangNews', paragraphs, caption: body })),
      );
    });
    const slowest = { value: Math.max(...times), unit: 'ms', target: { kind: 'below', value: MOST_MS } } as const;
    return Promise.resolve([
      { name: `100,000 hostile characters to summary (slowest of ${times.length})`, ...slowest },
    ]);
  },
};

/** The least of some rounds: what the action takes when nothing else wants the processor. */
function leastMs(action: () => unknown): number {
  return Math.min(
    ...Array.from({ length: ROUNDS }, () => {
      const start = performance.now();
      action();
      return performance.now() - start;
    }),
  );
}
