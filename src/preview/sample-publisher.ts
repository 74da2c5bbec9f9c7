import type { Clock } from '../operations/clock.js';
import { siteSchema } from '../source/site.js';
import { isFreePort } from './free-port.js';
import type { KeptState } from './kept/state-file.js';
import { sampleArticles } from './news-site/articles/index.js';
import { createNewsSite } from './news-site/news-site.js';
import { shortNews } from './news-site/short-news/index.js';
import { createSampleNewsroom } from './newsroom/sample-newsroom.js';
import type { Publisher } from './publisher.js';

const HOST = '127.0.0.1';

/** Opens the sample site, where it was if its port is free: the addresses in older messages hold it. */
export async function openSamplePublisher({
  kept,
  now,
  tell,
}: {
  readonly kept: Pick<KeptState, 'sitePort' | 'edition'> | null;
  readonly now: Clock;
  readonly tell: (sentence: string) => void;
}): Promise<Publisher> {
  const wish = kept?.sitePort ?? 0;
  const isFree = wish === 0 || (await isFreePort(HOST, wish));
  if (!isFree) tell(`Port ${wish}, where the sample site was, is in use: links in older messages lead nowhere.`);
  const newsSite = createNewsSite({
    host: HOST,
    port: isFree ? wish : 0,
    now,
    articles: [...sampleArticles, ...shortNews],
    kept: kept?.edition ?? undefined,
  });
  const { origin, port } = new URL((await newsSite.start()).url);
  return {
    site: siteSchema.parse(newsSite.siteConfig()),
    cardsKeptMs: 0,
    pictureOrigins: [origin],
    isSpared: false,
    levers: () => createSampleNewsroom(newsSite),
    keep: () => ({ sitePort: Number(port), edition: newsSite.keep() }),
    close: () => newsSite.stop(),
  };
}
