import type { Kysely } from 'kysely';
import { expect } from 'vitest';
import type { ArticleId } from '../../src/article/article.js';
import { articlesOf, type Outcome } from '../../src/outbox/delivery.js';
import { createDeliveryLoader, type LoadedDelivery } from '../../src/outbox/load-delivery.js';
import { refillWindow } from '../../src/outbox/refill.js';
import { settle } from '../../src/outbox/settle.js';
import { reviseArticle } from '../../src/store/articles.js';
import { claim } from '../../src/store/claim.js';
import { freeLeased } from '../../src/store/deliveries.js';
import { addFanout } from '../../src/store/fanouts.js';
import type { Lease } from '../../src/store/leases.js';
import type { Schema } from '../../src/store/schema.js';
import { newArticle, silentLogger } from '../support/fixtures.js';
import { publishArticle, takeLead } from '../support/outbox.js';

/** What Telegram does with a request. */
export type Fate = 'taken' | 'answer lost' | 'lost' | 'flood' | 'server error' | 'blocked';

interface Message {
  readonly id: number;
  readonly chatId: number;
  readonly articles: ReadonlyMap<ArticleId, number>;
}

interface UnderWay {
  readonly loaded: LoadedDelivery;
  readonly outcome: Outcome;
}

const START = Date.UTC(2026, 10, 24, 3, 10);
const FLOOD_MS = 5_000;

/**
 * The outbox with its real tables, loader and settling, its process and its Telegram as a model that a test drives step by
 * step: so every interleaving can be tried, without a network and without waiting.
 */
export function createOutboxModel(db: Kysely<Schema>, firstLease: Lease) {
  let now = START;
  let lease = firstLease;
  let load = createDeliveryLoader(db);
  let claimed: LoadedDelivery[] = [];
  let underWay: UnderWay[] = [];
  let messageId = 0;
  const messages: Message[] = [];
  const newIds = new Map<number, number>();
  const blocked = new Set<number>();
  const published: ArticleId[] = [];
  const revisions = new Map<ArticleId, number>();
  /** By article and chat: how many copies more than one nobody could have avoided. */
  const doubts = new Map<string, number>();

  const currentId = (chatId: number): number => newIds.get(chatId) ?? chatId;
  /** The same before and after an upgrade. */
  const firstId = (chatId: number): number => [...newIds].find(([, newId]) => newId === chatId)?.[0] ?? chatId;
  const key = (article: ArticleId, chatId: number): string => `${article} in ${firstId(chatId)}`;

  function doubt({ delivery }: LoadedDelivery): void {
    if (delivery === null || delivery.kind === 'correction') return;
    for (const { id } of articlesOf(delivery)) {
      const which = key(id, delivery.destination.chatId);
      doubts.set(which, (doubts.get(which) ?? 0) + 1);
    }
  }

  function take(loaded: LoadedDelivery): number {
    const { delivery } = loaded;
    if (delivery === null || delivery.kind === 'quote') throw new Error('nothing to take');
    const articles = new Map(articlesOf(delivery).map(({ id, revision }) => [id, revision]));
    if (delivery.kind === 'correction') {
      const index = messages.findIndex(({ id }) => id === delivery.messageId);
      messages[index] = { id: delivery.messageId, chatId: delivery.destination.chatId, articles };
      return delivery.messageId;
    }
    messageId += 1;
    messages.push({ id: messageId, chatId: delivery.destination.chatId, articles });
    return messageId;
  }

  function answer(loaded: LoadedDelivery, fate: Fate): Outcome {
    const { chatId } = loaded.rows[0];
    const toChatId = newIds.get(chatId);
    if (toChatId !== undefined) return { status: 'migrated', toChatId, cause: 'upgraded' };
    if (fate === 'blocked') blocked.add(chatId);
    if (blocked.has(chatId)) return { status: 'gone', cause: 'blocked' };
    switch (fate) {
      case 'flood':
        return { status: 'retry', cause: '429', afterMs: FLOOD_MS, scope: 'chat' };
      case 'server error':
        return { status: 'retry', cause: '500', afterMs: 0, scope: 'delivery' };
      case 'lost':
        return { status: 'unknown', cause: 'reset' };
      case 'answer lost':
        take(loaded);
        doubt(loaded);
        return { status: 'unknown', cause: 'reset' };
      case 'taken':
      case 'blocked':
        return { status: 'sent', messageId: take(loaded), fingerprint: '' };
    }
  }

  const model = {
    advance(ms: number): void {
      now += ms;
    },
    async publish(): Promise<void> {
      now += 1_000;
      const number = published.length + 1;
      published.push(await publishArticle(db, { key: `id:${number}`, title: `Berita ${number}`, publishedAt: now }));
    },
    async correct(index: number): Promise<void> {
      const id = published[index % Math.max(1, published.length)];
      if (id === undefined) return;
      await db.transaction().execute(async (trx) => {
        const revision = await reviseArticle(trx, id, newArticle({ key: `again:${id}` }), now);
        revisions.set(id, revision);
        await addFanout(trx, { kind: 'correction', ref: `${id}:${revision}`, articleId: id, cutoff: now });
      });
    },
    /** A group becomes a supergroup; the bot learns of it by its next message. */
    upgrade(chatId: number): void {
      if (blocked.has(chatId)) return;
      newIds.set(chatId, chatId - 1_000);
    },
    async refill(): Promise<void> {
      await refillWindow(db, now);
    },
    async claim(): Promise<void> {
      const options = { lease, now, leaseMs: 60_000, limit: 3 };
      const claims = await db.transaction().execute((trx) => claim(trx, options));
      claimed.push(...(await load(claims, now)));
    },
    /** The oldest claimed message reaches Telegram, or not. */
    async send(fate: Fate): Promise<void> {
      const loaded = claimed.shift();
      if (loaded === undefined) return;
      if (loaded.delivery === null) {
        return settle({ db, logger: silentLogger }, [{ ...loaded, outcome: { status: 'moot', cause: '' } }], now);
      }
      const { chatId } = loaded.rows[0];
      expect(underWay.map((one) => one.loaded.rows[0].chatId)).not.toContain(chatId);
      underWay.push({ loaded, outcome: answer(loaded, fate) });
    },
    /** The answers that came so far are written down. */
    async settle(): Promise<void> {
      const results = underWay.map(({ loaded, outcome }) => ({ ...loaded, outcome }));
      underWay = [];
      await settle({ db, logger: silentLogger }, results, now);
    },
    /** The process is killed and another one takes over. */
    async crash(): Promise<void> {
      for (const { loaded, outcome } of underWay) if (outcome.status === 'sent') doubt(loaded);
      claimed = [];
      underWay = [];
      load = createDeliveryLoader(db);
      lease = await takeLead(db);
      await freeLeased(db, 'all');
    },
    /** Everything goes well until nothing waits. */
    async drain(): Promise<void> {
      for (let round = 0; round < 500; round += 1) {
        await model.refill();
        await model.claim();
        while (claimed.length > 0) await model.send('taken');
        await model.settle();
        const rows = await db.selectFrom('deliveries').select('id').where('status', '<', 3).execute();
        const open = await db.selectFrom('fanouts').select('id').where('state', '=', 'open').execute();
        if (rows.length === 0 && open.length === 0) return;
        now += 60_000;
      }
      throw new Error('The outbox does not drain');
    },
    /** What must hold in the end, whatever happened. */
    async check(chatIds: readonly number[]): Promise<void> {
      const dead = await db
        .selectFrom('deliveries')
        .innerJoin('fanouts', 'fanouts.id', 'deliveries.fanout_id')
        .select(['chat_id', 'article_id', 'kind'])
        .execute();
      for (const chatId of chatIds.filter((one) => !blocked.has(one) && !blocked.has(currentId(one)))) {
        const inChat = messages.filter((message) => currentId(message.chatId) === currentId(chatId));
        const isDead = (id: ArticleId): boolean =>
          dead.some((letter) => currentId(letter.chat_id) === currentId(chatId) && letter.article_id === id);
        const arrived: ArticleId[] = [];
        for (const { articles } of inChat)
          for (const id of articles.keys()) if (!arrived.includes(id)) arrived.push(id);
        expect(
          arrived.filter((id) => !isDead(id)),
          'nothing is lost, and all is in order',
        ).toEqual(published.filter((id) => !isDead(id)));
        for (const id of published) {
          const copies = inChat.filter(({ articles }) => articles.has(id)).length;
          expect(copies, `copies of ${id} in ${chatId}`).toBeLessThanOrEqual(1 + (doubts.get(key(id, chatId)) ?? 0));
        }
      }
      const sent = await db.selectFrom('sent').selectAll().execute();
      // Of what was sent before a group moved the message is not known any more.
      for (const row of sent.filter(({ chat_id, message_id }) => message_id !== 0 && !blocked.has(chat_id))) {
        const id = row.article_id as ArticleId;
        const message = messages.find((one) => one.id === row.message_id);
        const carried = row.together === '' ? [id] : (JSON.parse(row.together) as ArticleId[]);
        expect([...(message?.articles.keys() ?? [])], 'the row knows what its message carries').toEqual(carried);
        const isDead = dead.some(({ kind, chat_id }) => kind === 'correction' && chat_id === row.chat_id);
        if (!isDead) expect(message?.articles.get(id), 'it says what is right now').toBe(revisions.get(id) ?? 0);
      }
    },
  };
  return model;
}
