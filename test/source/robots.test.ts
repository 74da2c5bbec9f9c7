import { describe, expect, it } from 'vitest';
import type { HttpClient } from '../../src/source/http-client.js';
import type { HttpOutcome } from '../../src/source/http-outcome.js';
import { createRobots } from '../../src/source/robots.js';
import { readRobots } from '../../src/source/robots-rules.js';
import { testClock } from '../support/fixtures.js';

describe('robots.txt', () => {
  it.each([
    ['nothing', '', '/a', true],
    ['a forbidden folder', 'User-agent: *\nDisallow: /admin', '/admin/x', false],
    ['a folder that is not', 'User-agent: *\nDisallow: /admin', '/banten/admin', true],
    ['everything', 'User-agent: *\nDisallow: /', '/', false],
    ['an empty rule, which forbids nothing', 'User-agent: *\nDisallow:', '/', true],
    ['the longest match', 'User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /a/b/c', '/a/b/x', true],
    ['the longest match, forbidding', 'User-agent: *\nAllow: /a/b\nDisallow: /a/b/c', '/a/b/c', false],
    ['a tie, which allows', 'User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
    ['a star', 'User-agent: *\nDisallow: /*/cetak', '/banten/cetak/1', false],
    ['a star that matches nothing', 'User-agent: *\nDisallow: /a*b', '/ab', false],
    ['an end', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf', false],
    ['an end that is not the end', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf?x', true],
    ['an end without a star', 'User-agent: *\nDisallow: /a$', '/a/b', true],
    ['a query', 'User-agent: *\nDisallow: /*?print=', '/a?print=1', false],
    ['its own group', 'User-agent: *\nDisallow: /\n\nUser-agent: Kentongan/9\nDisallow: /x', '/a', true],
    ['its own group among names', 'User-agent: a\nUser-agent: kentongan\nDisallow: /a', '/a', false],
    ['another’s group', 'User-agent: GPTBot\nDisallow: /', '/a', true],
    ['two groups of its name', 'User-agent: *\nDisallow: /a\nUser-agent: *\nDisallow: /b', '/b', false],
    ['comments and odd space', '\uFEFF# x\r\nuser-AGENT : * # all\r\n DISALLOW:/a # b', '/a', false],
    ['rules before any group', 'Disallow: /\nUser-agent: *\nAllow: /', '/a', true],
    ['escapes on one side', 'User-agent: *\nDisallow: /caf%C3%A9', '/café', false],
    ['no robots.txt at all', '<rss><channel/></rss>', '/a', true],
  ])('reads %s', (_case, text, path, isAllowed) => {
    expect(readRobots(text.replace('\uFEFF', ''), 'Kentongan').isAllowed(path)).toBe(isAllowed);
  });

  it.each([
    ['Crawl-delay: 2.5', 2_500],
    ['Crawl-delay: 86400', 30_000],
    ['Crawl-delay: besok', 0],
    ['Crawl-delay: -1', 0],
  ])('reads %s', (line, crawlDelayMs) => {
    expect(readRobots(`User-agent: *\n${line}`, 'Kentongan').crawlDelayMs).toBe(crawlDelayMs);
  });

  it('costs nothing, however many stars it holds', () => {
    const rules = readRobots(`User-agent: *\nDisallow: /${'*a'.repeat(900)}$`, 'Kentongan');
    const started = performance.now();
    rules.isAllowed(`/${'a'.repeat(5_000)}b`);
    expect(performance.now() - started).toBeLessThan(100);
  });
});

function scene(...answers: readonly HttpOutcome[]) {
  const asked: string[] = [];
  const http: HttpClient = {
    get: async (url) => {
      asked.push(url);
      return answers[Math.min(asked.length, answers.length) - 1] ?? { status: 'failed', cause: '' };
    },
    close: async () => undefined,
  };
  const clock = testClock();
  return { asked, clock, robots: createRobots({ http, agent: 'Kentongan', now: clock.read }) };
}

const answer = (text: string, contentType = 'text/plain'): HttpOutcome => ({
  status: 'ok',
  response: { url: '', bytes: Buffer.from(text), contentType, charset: undefined, validators: {} },
});

describe('the robots of a host', () => {
  it('are asked once a day, before every page', async () => {
    const { asked, clock, robots } = scene(answer('User-agent: *\nDisallow: /a\nCrawl-delay: 3'), answer(''));
    const both = await Promise.all([robots.check('https://k.test/a?x=1'), robots.check('https://k.test/b')]);
    expect(both).toEqual([
      { status: 'forbidden', cause: expect.stringContaining('https://k.test/a may not be asked') },
      { status: 'allowed', crawlDelayMs: 3_000 },
    ]);
    expect(asked).toEqual(['https://k.test/robots.txt']);
    clock.advance(24 * 3_600_000);
    expect(await robots.check('https://k.test/a')).toEqual({ status: 'allowed', crawlDelayMs: 0 });
  });

  it('forbid nothing where there are none, or a page in their place', async () => {
    const none = scene({ status: 'failed', cause: '404', isGone: true });
    expect(await none.robots.check('https://k.test/a')).toMatchObject({ status: 'allowed' });
    none.clock.advance(2 * 3_600_000);
    await none.robots.check('https://k.test/a');
    expect(none.asked).toHaveLength(1);
    const page = scene(answer('User-agent: *\nDisallow: /', 'text/html'));
    expect(await page.robots.check('https://k.test/a')).toMatchObject({ status: 'allowed' });
  });

  it('that cannot be reached forbid nothing, and are asked again after an hour', async () => {
    const { asked, clock, robots } = scene({ status: 'failed', cause: '', reason: 'connection' });
    expect(await robots.check('https://k.test/a')).toMatchObject({ status: 'allowed' });
    clock.advance(3_599_000);
    await robots.check('https://k.test/a');
    expect(asked).toHaveLength(1);
    clock.advance(1_000);
    await robots.check('https://k.test/a');
    expect(asked).toHaveLength(2);
  });
});
