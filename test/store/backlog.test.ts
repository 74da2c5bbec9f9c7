import { expect, it } from 'vitest';
import { countBacklog } from '../../src/store/backlog.js';
import { addPaidMessages, paidMessagesIn } from '../../src/store/paid-messages.js';
import { recentGroupMessages } from '../../src/store/recent-group-messages.js';
import { rememberSent } from '../../src/store/sent-messages.js';
import { describeOnEachEngine } from '../support/databases.js';
import { addFollower, materialiseAll, publishArticle } from '../support/outbox.js';

const NOW = Date.UTC(2026, 10, 30, 23, 59);

describeOnEachEngine('what waits, was sent and was paid for', (open) => {
  it('counts followers to come and rows that are due, up to a limit', async () => {
    const { db } = await open();
    for (let chatId = 1; chatId <= 30; chatId += 1) await addFollower(db, chatId);
    expect(await countBacklog(db, NOW, 100)).toBe(0);
    await publishArticle(db);
    expect(await countBacklog(db, NOW, 100)).toBe(30);
    expect(await countBacklog(db, NOW, 10)).toBe(10);
    await materialiseAll(db, NOW);
    expect(await countBacklog(db, NOW, 100)).toBe(30);
    expect(await countBacklog(db, NOW, 10)).toBe(10);
  });

  it('knows what groups got lately: each message once, whatever it carried', async () => {
    const { db } = await open();
    const [one, other] = [await publishArticle(db, { key: 'id:1' }), await publishArticle(db, { key: 'id:2' })];
    const articles = [one, other].map((id) => ({ id, revision: 0 }));
    const message = { threadId: 0, articles, fingerprint: '' };
    await rememberSent(db, [{ ...message, chatId: -7, messageId: 1 }], NOW - 90_000);
    await rememberSent(
      db,
      [
        { ...message, chatId: -8, messageId: 1 },
        { ...message, chatId: 9, messageId: 2 },
      ],
      NOW - 30_000,
    );
    expect(await recentGroupMessages(db, NOW - 60_000)).toEqual([{ chatId: -8, sentAt: NOW - 30_000 }]);
  });

  it('adds up what was paid for, month by month', async () => {
    const { db } = await open();
    await addPaidMessages(db, 40, () => NOW);
    await addPaidMessages(db, 2, () => NOW);
    expect(await paidMessagesIn(db, NOW)).toBe(42);
    expect(await paidMessagesIn(db, NOW + 60_000)).toBe(0);
  });
});
