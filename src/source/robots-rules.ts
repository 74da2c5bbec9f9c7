/** What a robots.txt says to one visitor. */
export interface RobotsRules {
  /** `path` is path and query, as in the request. */
  isAllowed(path: string): boolean;
  readonly crawlDelayMs: number;
}

/** Nothing is forbidden. */
export const noRobotsRules: RobotsRules = { isAllowed: () => true, crawlDelayMs: 0 };

/** At least so much has to be read (RFC 9309 §2.5). */
const MOST_CHARACTERS = 500_000;
/** Longer delays would keep the first look at a site from ever ending. */
const LONGEST_CRAWL_DELAY_MS = 30_000;

interface Rule {
  readonly isAllowing: boolean;
  readonly length: number;
  readonly pattern: string;
}

interface Group {
  readonly agents: string[];
  readonly rules: Rule[];
  crawlDelayMs: number;
}

/**
 * Reads a robots.txt for a visitor named `agent` (RFC 9309): the groups that name it, else those of `*`; the longest
 * matching rule decides and `Allow` wins a tie (§2.2.2); `*` and a final `$` (§2.2.3). `Crawl-delay`, which the RFC
 * leaves to custom, is capped at 30 s.
 */
export function readRobots(text: string, agent: string): RobotsRules {
  const groups = readGroups(text.slice(0, MOST_CHARACTERS));
  const own = groups.filter(({ agents }) => agents.includes(agent.toLowerCase()));
  const chosen = own.length > 0 ? own : groups.filter(({ agents }) => agents.includes('*'));
  const rules = chosen.flatMap((group) => group.rules).toSorted(byPrecedence);
  return {
    isAllowed(path) {
      const asked = normalise(path);
      return rules.find((rule) => matches(rule.pattern, asked))?.isAllowing ?? true;
    },
    crawlDelayMs: Math.max(0, ...chosen.map((group) => group.crawlDelayMs)),
  };
}

function readGroups(text: string): readonly Group[] {
  const groups: Group[] = [];
  let isNaming = false;
  for (const line of text.split(/\r\n?|\n/)) {
    const [, name = '', value = ''] = /^\s*([a-z-]+)\s*:\s*([^#]*)/i.exec(line.slice(0, 2_000)) ?? [];
    const field = name.toLowerCase();
    if (field === 'user-agent') {
      if (!isNaming) groups.push({ agents: [], rules: [], crawlDelayMs: 0 });
      groups.at(-1)?.agents.push(productToken(value));
      isNaming = true;
    } else if (field === 'allow' || field === 'disallow' || field === 'crawl-delay') {
      addTo(groups.at(-1), field, value.trim());
      isNaming = false;
    }
  }
  return groups;
}

function addTo(group: Group | undefined, field: 'allow' | 'disallow' | 'crawl-delay', value: string): void {
  if (group === undefined || value === '') return;
  if (field === 'crawl-delay') {
    const seconds = Number(value);
    if (seconds > 0) group.crawlDelayMs = Math.min(seconds * 1000, LONGEST_CRAWL_DELAY_MS);
    return;
  }
  group.rules.push({ isAllowing: field === 'allow', length: value.length, pattern: normalise(value) });
}

/** `Kentongan/0.1` is `kentongan`: versions are not compared (RFC 9309 §2.2.1). */
function productToken(value: string): string {
  return (value.trim().split(/[\s/]/, 1)[0] ?? '').toLowerCase();
}

function byPrecedence(one: Rule, other: Rule): number {
  return other.length - one.length || Number(other.isAllowing) - Number(one.isAllowing);
}

/** Both sides in one form: what may stay bare is bare, everything else percent-encoded. */
function normalise(path: string): string {
  try {
    return encodeURI(decodeURI(path)).replaceAll('%5B', '[').replaceAll('%5D', ']');
  } catch {
    return path;
  }
}

/** Piece by piece, without a regular expression: a pattern of stars must not be able to cost anything. */
function matches(pattern: string, path: string): boolean {
  const isAnchored = pattern.endsWith('$');
  const [first = '', ...others] = (isAnchored ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(first)) return false;
  if (isAnchored && others.length === 0) return path === first;
  let at = first.length;
  for (const [index, piece] of others.entries()) {
    if (isAnchored && index === others.length - 1) return path.length - piece.length >= at && path.endsWith(piece);
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return true;
}
