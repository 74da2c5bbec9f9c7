import type { Settings } from '../settings.js';
import { createRealNewsroom } from './newsroom/real-newsroom.js';
import type { Publisher } from './publisher.js';

const DAY_MS = 24 * 3_600_000;
/** An editor may want to see the news of a quiet month. */
const SHOWN_FOR_MS = 60 * DAY_MS;
const CARDS_KEPT_MS = 10 * 60_000;

/** The site of the configuration: only read, and no more often than the bot itself would. */
export function createRealPublisher(settings: Pick<Settings, 'site' | 'topics'>): Publisher {
  return {
    site: { ...settings.site, maxAge: Math.max(settings.site.maxAge, SHOWN_FOR_MS) },
    cardsKeptMs: CARDS_KEPT_MS,
    // Publishers keep their pictures wherever they like.
    pictureOrigins: ['https:', 'http:'],
    isSpared: true,
    levers: (app) => createRealNewsroom({ app, settings }),
    keep: () => ({ sitePort: null, edition: null }),
    close: async () => undefined,
  };
}
