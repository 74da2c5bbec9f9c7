import type { Language } from '../subscriptions/destination.js';
import { editDistance } from '../summary/edit-distance.js';
import { type CommandKey, commandNames } from './command-names.js';

const MAX_SLIPS = 3;
const MAX_COMMANDS = 3;

interface Likelihood {
  readonly name: string;
  readonly slips: number;
}

/** The commands of readers; an operator's are nobody's suggestion. */
const suggested = (Object.keys(commandNames) as CommandKey[]).filter((key) => key !== 'deadLetters');

/** Commands somebody may have meant, with their slash, likeliest first; the usual ones where none is near. */
export function likelyCommands(typed: string, language: Language): readonly string[] {
  const near = suggested
    .map((key) => nearestName(typed.toLowerCase().slice(0, 40), commandNames[key]))
    .filter(({ name, slips }) => slips <= Math.min(MAX_SLIPS, name.length / 3))
    .toSorted((one, other) => one.slips - other.slips);
  const [best] = near;
  if (best === undefined) return usualCommands(language);
  const asNear = near.filter(({ slips }) => slips <= best.slips + 1);
  return asNear.slice(0, MAX_COMMANDS).map(({ name }) => `/${name}`);
}

/** What most people look for. */
export function usualCommands(language: Language): readonly string[] {
  const position = language === 'id' ? 0 : 1;
  return (['topics', 'latest', 'help'] as const).map((key) => `/${commandNames[key][position]}`);
}

/** The likeliest of a command's names. */
function nearestName(typed: string, names: readonly string[]): Likelihood {
  return names
    .map((name) => ({ name, slips: slipsBetween(typed, name) }))
    .reduce((best, other) => (other.slips < best.slips ? other : best));
}

/** The beginning of a command is as good as one slip. */
function slipsBetween(typed: string, name: string): number {
  const slips = editDistance(typed, name, MAX_SLIPS);
  return typed.length >= 3 && name.startsWith(typed) ? Math.min(1, slips) : slips;
}
