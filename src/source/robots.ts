import { decodeText } from './decode-text.js';
import type { HttpClient } from './http-client.js';
import { loggable } from './http-failure.js';
import type { HttpOutcome } from './http-outcome.js';
import { noRobotsRules, type RobotsRules, readRobots } from './robots-rules.js';

/** What the robots.txt of a host says of one address. */
export type RobotsVerdict =
  | { readonly status: 'allowed'; readonly crawlDelayMs: number }
  | { readonly status: 'forbidden'; readonly cause: string };

/** Asked before article pages and listings; the address of a feed is exempt by custom, it is made for machines. */
export interface Robots {
  check(url: string): Promise<RobotsVerdict>;
}

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

interface Remembered {
  readonly rules: Promise<RobotsRules>;
  until: number;
}

/**
 * Obeys robots.txt, read once a day for each origin. One that does not exist forbids nothing (RFC 9309 §2.3.1.3). One that
 * cannot be reached forbids nothing either, for an hour: the RFC would have everything forbidden (§2.3.1.4), but the owner
 * of the site ordered this bot, and the pages themselves tell whether the server is well.
 */
export function createRobots({
  http,
  agent,
  now = Date.now,
}: {
  readonly http: HttpClient;
  /** The name by which robots.txt knows this bot. */
  readonly agent: string;
  readonly now?: () => number;
}): Robots {
  const remembered = new Map<string, Remembered>();

  function rulesOf(origin: string): Promise<RobotsRules> {
    const known = remembered.get(origin);
    if (known !== undefined && now() < known.until) return known.rules;
    const entry: Remembered = { rules: ask(origin), until: now() + DAY_MS };
    remembered.set(origin, entry);
    return entry.rules;

    async function ask(from: string): Promise<RobotsRules> {
      const outcome = await http.get(`${from}/robots.txt`, { accept: 'text/plain, */*;q=0.8' });
      if (outcome.status === 'ok') return rulesIn(outcome.response, agent);
      if (!isAbsent(outcome)) entry.until = now() + HOUR_MS;
      return noRobotsRules;
    }
  }

  return {
    async check(address) {
      if (!URL.canParse(address)) return { status: 'allowed', crawlDelayMs: 0 };
      const url = new URL(address);
      const rules = await rulesOf(url.origin);
      return rules.isAllowed(`${url.pathname}${url.search}`)
        ? { status: 'allowed', crawlDelayMs: rules.crawlDelayMs }
        : { status: 'forbidden', cause: `${loggable(url)} may not be asked: robots.txt of ${url.host} forbids it` };
    },
  };
}

/** Many sites answer every unknown address with a page. */
function rulesIn(
  { bytes, charset, contentType }: Extract<HttpOutcome, { readonly status: 'ok' }>['response'],
  agent: string,
): RobotsRules {
  return contentType.includes('html') ? noRobotsRules : readRobots(decodeText(bytes, charset), agent);
}

/** 4xx says that there is none; 429 says nothing. */
function isAbsent(outcome: HttpOutcome): boolean {
  return outcome.status === 'failed' && outcome.reason === undefined;
}
