import { z } from 'zod';
import type { Selection } from './sentence-selector.js';

const answerSchema = z.strictObject({ keep: z.array(z.unknown()) });
/** Enough to recognise what a model does instead of answering. */
const MAX_QUOTED = 80;

/**
 * Reads which of `count` units a model keeps. One JSON object `{"keep":[1,4]}` is looked for, numbers counted from 1; a code
 * fence or words around it are passed over. Numbers in another order are put in the article's; any other fault in them
 * refuses the whole answer.
 */
export function readChoice(text: string, count: number): Selection {
  const answer = answerSchema.safeParse(objectIn(text));
  if (!answer.success) {
    return { status: 'failed', reason: 'bad-answer', cause: `the model answered ${quoted(text)}` };
  }
  const numbers = answer.data.keep.filter((number) => isNumberOfUnit(number, count));
  const isSound = numbers.length === answer.data.keep.length && new Set(numbers).size === numbers.length;
  if (numbers.length === 0 || !isSound) {
    return { status: 'failed', reason: 'bad-numbers', cause: `the model chose ${quoted(text)} of ${count} sentences` };
  }
  return { status: 'chosen', indexes: numbers.map((number) => number - 1).toSorted((a, b) => a - b) };
}

function isNumberOfUnit(value: unknown, count: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= count;
}

/** From the first brace to the last: two objects, or braces elsewhere, make no JSON. */
function objectIn(text: string): unknown {
  try {
    return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)) as unknown;
  } catch {
    return undefined;
  }
}

function quoted(text: string): string {
  const line = text.replace(/[\s\p{C}]+/gu, ' ').trim();
  return JSON.stringify(line.length > MAX_QUOTED ? `${line.slice(0, MAX_QUOTED)}…` : line);
}
