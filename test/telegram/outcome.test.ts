import { GrammyError, HttpError } from 'grammy';
import { describe, expect, it } from 'vitest';
import { outcomeOf, refusals } from '../../src/telegram/outcome.js';

function answer(code: number, description: string, parameters: Record<string, number> = {}): GrammyError {
  return new GrammyError('Call failed', { ok: false, error_code: code, description, parameters }, 'sendMessage', {});
}

function failure(code: string): HttpError {
  return new HttpError('Network request failed', Object.assign(new Error('failed'), { code }));
}

describe('the table of outcomes', () => {
  it.each(refusals)('%i "%s" is %s', (code, words, means) => {
    const prefix = code === 403 ? 'Forbidden: ' : 'Bad Request: ';
    expect(outcomeOf(answer(code, prefix + words))).toMatchObject({ status: means });
  });

  it.each<[string, unknown, object]>([
    [
      'an upgraded group',
      answer(400, 'Bad Request: group chat was upgraded to a supergroup chat', { migrate_to_chat_id: -100 }),
      { status: 'migrated', toChatId: -100 },
    ],
    [
      'a flood',
      answer(429, 'Too Many Requests: retry after 7', { retry_after: 7 }),
      { status: 'retry', afterMs: 7_000, scope: 'chat' },
    ],
    ['a refused token', answer(401, 'Unauthorized'), { status: 'retry', scope: 'token' }],
    ['an error of the server', answer(502, 'Bad Gateway'), { status: 'retry', scope: 'delivery' }],
    ['a new kind of 403', answer(403, 'Forbidden: something new'), { status: 'gone' }],
    ['a refused text', answer(400, 'Bad Request: message is too long'), { status: 'rejected' }],
    ['a refused connection', failure('ECONNREFUSED'), { status: 'retry', scope: 'delivery' }],
    ['an unknown host', failure('ENOTFOUND'), { status: 'retry', scope: 'delivery' }],
    ['a time-out while connecting', failure('UND_ERR_CONNECT_TIMEOUT'), { status: 'retry', scope: 'delivery' }],
    ['a connection cut after the request', failure('ECONNRESET'), { status: 'unknown' }],
    ['a socket closed by the other side', failure('UND_ERR_SOCKET'), { status: 'unknown' }],
    ['a time-out of the answer', new HttpError('timed out', new Error('Request timed out')), { status: 'unknown' }],
    ['an HTML page instead of an answer', new HttpError('failed', new SyntaxError('<html>')), { status: 'unknown' }],
    ['a bug of ours', new TypeError('x is undefined'), { status: 'rejected' }],
  ])('%s', (_case, error, outcome) => {
    expect(outcomeOf(error)).toMatchObject(outcome);
  });

  it('says nothing of the token in a cause', () => {
    const error = new HttpError('x', new Error('Request to https://api.telegram.org failed'));
    expect(JSON.stringify(outcomeOf(error))).not.toMatch(/bot\d+:/);
  });
});
