import { type Arbitrary, array, assert, asyncProperty, constant, constantFrom, nat, oneof } from 'fast-check';
import { describe, it } from 'vitest';
import { openDatabase } from '../../src/store/database.js';
import { migrate } from '../../src/store/migrate.js';
import { addFollower, takeLead } from '../support/outbox.js';
import { createOutboxModel, type Fate } from './outbox-model.js';

const GROUP = -7;
const chatIds = [1, 2, GROUP];

type Model = ReturnType<typeof createOutboxModel>;
type Step = readonly [name: string, run: (model: Model) => void | Promise<void>];

const fates: readonly Fate[] = ['taken', 'taken', 'taken', 'answer lost', 'lost', 'flood', 'server error'];

const step: Arbitrary<Step> = oneof(
  constant<Step>(['publish', (model) => model.publish()]),
  constant<Step>(['refill', (model) => model.refill()]),
  constant<Step>(['claim', (model) => model.claim()]),
  constantFrom(...fates).map((fate): Step => [`send: ${fate}`, (model) => model.send(fate)]),
  constantFrom(...fates).map((fate): Step => [`send: ${fate}`, (model) => model.send(fate)]),
  constant<Step>(['settle', (model) => model.settle()]),
  nat({ max: 9 }).map((index): Step => [`correct ${index}`, (model) => model.correct(index)]),
  constantFrom(500, 4_000, 60_000).map((ms): Step => [`${ms} ms pass`, (model) => model.advance(ms)]),
);

/** Happens, but not at every turn. */
const mishap: Arbitrary<Step> = oneof(
  constant<Step>(['crash', (model) => model.crash()]),
  constant<Step>(['upgrade', (model) => model.upgrade(GROUP)]),
  constant<Step>(['send: blocked', (model) => model.send('blocked')]),
);

const story = array(oneof({ weight: 12, arbitrary: step }, { weight: 1, arbitrary: mishap }), {
  minLength: 20,
  maxLength: 80,
});

describe('the outbox', () => {
  it('loses nothing, doubles only what nobody could know, and keeps the order, whatever happens in between', async () => {
    await assert(
      asyncProperty(story, async (steps) => {
        const { db, close } = await openDatabase('file:');
        try {
          await migrate(db);
          for (const chatId of chatIds) await addFollower(db, chatId);
          const model = createOutboxModel(db, await takeLead(db));
          await model.publish();
          for (const [, run] of steps) await run(model);
          await model.drain();
          await model.check(chatIds);
        } finally {
          await close();
        }
      }),
      { numRuns: Number(process.env['OUTBOX_RUNS'] ?? 40), interruptAfterTimeLimit: 60_000 },
    );
  }, 90_000);
});
