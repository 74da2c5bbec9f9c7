import { acknowledge, claim } from '../../src/store/deliveries.js';
import { materialise, nextOpenFanout } from '../../src/store/fanouts.js';
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
      const claimed = await claim(db, { lease, now: Date.now(), leaseMs: 60_000, limit: BATCH });
      if (claimed.length === 0) {
        const fanout = await nextOpenFanout(db);
        if (fanout === null) throw new Error(`only ${done} were made`);
        await db.transaction().execute((trx) => materialise(trx, fanout, 1_000));
        continue;
      }
      const sent = claimed.map((delivery) => ({
        deliveryId: delivery.id,
        fanoutId: delivery.fanoutId,
        chatId: delivery.chatId,
        threadId: delivery.threadId,
        article: delivery.articleId === null ? null : { id: delivery.articleId, revision: 0, messageId: ++messageId },
      }));
      await db.transaction().execute((trx) => acknowledge(trx, sent, Date.now()));
      done += claimed.length;
    }
    const perSecond = (FOLLOWERS / (performance.now() - start)) * 1_000;
    await close();
    return [{ name: `claim + acknowledge, batches of ${BATCH}`, value: perSecond, unit: 'a second' }];
  },
};
