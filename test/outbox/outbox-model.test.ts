import fc from 'fast-check';
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

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constant<Step>(['publish', (model) => model.publish()]),
  fc.constant<Step>(['refill', (model) => model.refill()]),
  fc.constant<Step>(['claim', (model) => model.claim()]),
  fc.constantFrom(...fates).map((fate): Step => [`send: ${fate}`, (model) => model.send(fate)]),
  fc.constantFrom(...fates).map((fate): Step => [`send: ${fate}`, (model) => model.send(fate)]),
  fc.constant<Step>(['settle', (model) => model.settle()]),
  fc.nat({ max: 9 }).map((index): Step => [`correct ${index}`, (model) => model.correct(index)]),
  fc.constantFrom(500, 4_000, 60_000).map((ms): Step => [`${ms} ms pass`, (model) => model.advance(ms)]),
);

/** Happens, but not at every turn. */
const mishap: fc.Arbitrary<Step> = fc.oneof(
  fc.constant<Step>(['crash', (model) => model.crash()]),
  fc.constant<Step>(['upgrade', (model) => model.upgrade(GROUP)]),
  fc.constant<Step>(['send: blocked', (model) => model.send('blocked')]),
);

const story = fc.array(fc.oneof({ weight: 12, arbitrary: step }, { weight: 1, arbitrary: mishap }), {
  minLength: 20,
  maxLength: 80,
});

describe('the outbox', () => {
  it('loses nothing, doubles only what nobody could know, and keeps the order, whatever happens in between', async () => {
    await fc.assert(
      fc.asyncProperty(story, async (steps) => {
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
