import type { Figure, Scenario } from './scenario.js';
import { articleToSummary } from './scenarios/article-to-summary.js';
import { claimAndAcknowledge } from './scenarios/claim-and-acknowledge.js';
import { endToEnd } from './scenarios/end-to-end.js';
import { fanOutToAMillion } from './scenarios/fan-out-to-a-million.js';
import { feedDamage } from './scenarios/feed-damage.js';
import { feedPoll } from './scenarios/feed-poll.js';
import { hostileBodies } from './scenarios/hostile-bodies.js';
import { idleHour } from './scenarios/idle-hour.js';
import { freePace, paidPace, peopleFirst } from './scenarios/pace.js';
import { page } from './scenarios/page.js';
import { startAndIdle } from './scenarios/start-and-idle.js';

const scenarios: readonly Scenario[] = [
  startAndIdle,
  feedPoll,
  idleHour,
  feedDamage,
  articleToSummary,
  hostileBodies,
  claimAndAcknowledge,
  fanOutToAMillion,
  endToEnd,
  freePace,
  paidPace,
  peopleFirst,
  page,
];

/** `npm run bench -- WORD` runs the scenarios whose name holds the word. */
async function main([filter = '']: readonly string[]): Promise<void> {
  const figures: Figure[] = [];
  for (const scenario of scenarios.filter(({ name }) => name.includes(filter))) {
    process.stderr.write(`… ${scenario.name}\n`);
    figures.push(...(await scenario.run()));
  }
  process.stdout.write(`${toTable(figures)}\n\n${JSON.stringify({ node: process.version, figures }, null, 2)}\n`);
}

function toTable(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [figure.name, `${shown(figure.value)} ${figure.unit}`, targetOf(figure)]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function shown(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 1 : 0 });
}

function targetOf({ value, target }: Figure): string {
  if (target === undefined) return '';
  const isMet = target.kind === 'below' ? value < target.value : value >= target.value;
  return `target ${target.kind} ${target.value.toLocaleString('en')}: ${isMet ? 'met' : 'MISSED'}`;
}

await main(process.argv.slice(2));
