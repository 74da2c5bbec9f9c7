import { claim } from '../../src/store/claim.js';
import { acknowledge } from '../../src/store/deliveries.js';
import { materialise, nextTurn } from '../../src/store/fanouts.js';
import { rememberSent } from '../../src/store/sent-messages.js';
import { createOutboxScene } from '../outbox-scene.js';
import type { Scenario } from '../scenario.js';

const FOLLOWERS = 50_000;
const BATCH = 100;

/** The store's part of a delivery alone: make, lease, delete, count, remember the message. Every commit on disk. */
export const claimAndAcknowledge: Scenario = {
  name: 'claim and acknowledge',
  async run() {
    const { db, lease, close } = await createOutboxScene(FOLLOWERS);
    let messageId = 0;
    let done = 0;
    const start = performance.now();
    while (done < FOLLOWERS) {
      const now = Date.now();
      const claims = await db.transaction().execute((trx) => claim(trx, { lease, now, leaseMs: 60_000, limit: BATCH }));
      const claimed = claims.flat();
      if (claimed.length === 0) {
        const turn = await nextTurn(db);
        if (turn === null) throw new Error(`only ${done} were made`);
        await db.transaction().execute((trx) => materialise(trx, turn.fanout, 1_000, now));
        continue;
      }
      const messages = claimed.map(({ chatId, threadId, articleId }) => ({
        chatId,
        threadId,
        messageId: ++messageId,
        articles: articleId === null ? [] : [{ id: articleId, revision: 0 }],
        fingerprint: 'MDEyMzQ1Njc4OWFi',
      }));
      await db.transaction().execute(async (trx) => {
        await acknowledge(trx, claimed);
        await rememberSent(trx, messages, now);
      });
      done += claimed.length;
    }
    const perSecond = (FOLLOWERS / (performance.now() - start)) * 1_000;
    await close();
    return [{ name: `claim + acknowledge, batches of ${BATCH}`, value: perSecond, unit: 'a second' }];
  },
};
