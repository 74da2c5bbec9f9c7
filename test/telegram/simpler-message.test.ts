import { describe, expect, it } from 'vitest';
import type { Fault } from '../../src/preview/bot-api/faults.js';
import { simplerMessage } from '../../src/telegram/simpler-message.js';
import { SITI, startLocalBotApi, TOKEN } from '../preview/bot-api/start-local-bot-api.js';
import { deliverTo } from '../support/deliver.js';
import { privateDestination, recordingLogger } from '../support/fixtures.js';
import { sampleArticle } from './messages/sample-article.js';

const refusal = (description: string): Fault => ({
  status: 400,
  body: { ok: false, error_code: 400, description: `Bad Request: ${description}` },
});

/** Delivers one article to a server that meets the first calls with these refusals. */
async function deliverAgainst(refusals: readonly string[]) {
  const local = await startLocalBotApi();
  local.world.setBlocked(SITI.id, false);
  const waiting = [...refusals];
  local.faults.onCall = (method) => {
    const next = method === 'sendMessage' ? waiting.shift() : undefined;
    return next === undefined ? undefined : refusal(next);
  };
  const { logger, lines } = recordingLogger();
  const turns: number[] = [];
  const deliver = deliverTo(local.url, { logger, takeTurn: async (chatId) => void turns.push(chatId) });
  const destination = privateDestination(SITI.id);
  const article = sampleArticle();
  const outcome = await deliver({ id: 1, fanoutId: 1, destination, attempt: 1, kind: 'article', article });
  const calls = local.calls().filter(({ method }) => method === 'sendMessage');
  return { outcome, article, calls, lines, turns, message: local.world.messages(SITI.id).at(-1) };
}

describe('a message that Telegram refuses in its first form', () => {
  it.each([
    'can\'t parse entities: Unsupported start tag "br" at byte offset 7',
    'message is too long',
    'text must be encoded in UTF-8',
    'BUTTON_DATA_INVALID',
  ])('“%s”: is sent once more as plain text, and logged as our bug', async (words) => {
    const { outcome, article, message, lines, turns } = await deliverAgainst([words]);
    expect(outcome).toMatchObject({ status: 'sent', messageId: message?.messageId });
    expect(message?.entities).toEqual([expect.objectContaining({ type: 'url' })]);
    expect(message?.text).toContain(article.title);
    expect(message?.text.endsWith(article.url)).toBe(true);
    expect(turns).toEqual([SITI.id]);
    const bugs = lines.filter((line) => line.startsWith('error'));
    expect(bugs).toHaveLength(1);
    expect(bugs[0]).toContain(`"articles":[${article.id}]`);
    expect(bugs[0]).not.toContain(TOKEN);
  });

  it.each([
    'wrong type of the web page content',
    'failed to get HTTP URL content',
    'WEBPAGE_MEDIA_EMPTY',
    'PHOTO_INVALID_DIMENSIONS',
  ])('“%s”: is sent without its picture, everything else as it was', async (words) => {
    const { outcome, calls, lines } = await deliverAgainst([words]);
    expect(outcome.status).toBe('sent');
    const [first, second] = calls;
    expect(second?.params).toEqual({ ...first?.params, link_preview_options: { is_disabled: true } });
    expect(lines.filter((line) => line.startsWith('error'))).toEqual([]);
  });

  it('loses first its picture and then its form where it must', async () => {
    const { outcome, article, calls, message } = await deliverAgainst(['WEBPAGE_CURL_FAILED', 'message is too long']);
    expect(outcome.status).toBe('sent');
    expect(calls).toHaveLength(3);
    expect(message?.text.endsWith(article.url)).toBe(true);
  });

  it('is a dead letter when its plain text is refused, too', async () => {
    const { outcome, calls } = await deliverAgainst(['message is too long', 'message is too long']);
    expect(outcome).toMatchObject({ status: 'rejected' });
    expect(calls).toHaveLength(2);
  });

  it('writes out the address of every article of several', () => {
    const urls = ['https://kabar.test/wisata/read/7/Festival', 'https://kabar.test/banten/read/8/Pasar'];
    const entities = urls.map((url, index) => ({ type: 'text_link' as const, offset: index * 9, length: 8, url }));
    const [first = ''] = urls;
    const message = { text: 'Festival\nPasar 8x', entities, link_preview_options: { url: first } };
    const { text, entities: left } = simplerMessage(message, 'text');
    expect(text).toBe(`Festival\nPasar 8x\n\n${urls.join('\n\n')}`);
    expect(left).toEqual([]);
  });

  it('never gets longer than Telegram takes', () => {
    const url = 'https://kabar.test/wisata/read/7/Festival';
    const message = { text: 'Kata. '.repeat(900), entities: [], link_preview_options: { url } };
    const plain = simplerMessage(message, 'text').text;
    expect(plain.length).toBeLessThanOrEqual(4_096);
    expect(plain.endsWith(url)).toBe(true);
  });
});
