import { composeArticle } from '../../src/article/compose-article.js';
import { sampleArticles } from '../../src/preview/news-site/articles/index.js';
import { createNewsSite } from '../../src/preview/news-site/news-site.js';
import { readArticlePage } from '../../src/source/read-article-page.js';
import { siteSchema } from '../../src/source/site.js';
import { summarise } from '../../src/summary/summarise.js';
import { median, type Scenario } from '../scenario.js';

const ROUNDS = 5;
/** What the chain of readers took on real pages of any site: 64 ms with jsdom, 27 ms with linkedom. */
const MOST_MS = 40;

/** The pages of the sample site, from HTML to the article and on to the sentences that are sent. */
export const articleToSummary: Scenario = {
  name: 'article page to summary',
  async run() {
    const newsSite = createNewsSite({ host: '127.0.0.1', port: 0, now: Date.now, articles: sampleArticles });
    await newsSite.start();
    const site = siteSchema.parse(newsSite.siteConfig());
    try {
      const pages = await Promise.all(
        newsSite.published().map(async ({ url }) => ({ url, html: await (await fetch(url)).text() })),
      );
      const times: number[] = [];
      const articleTimes: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const { url, html } of pages) {
          const start = performance.now();
          const page = readArticlePage(html, url, site);
          const composed = composeArticle({ item: { url, categories: [] }, page, site, now: Date.now() });
          if (composed.status === 'incomplete') throw new Error(composed.cause);
          articleTimes.push(performance.now() - start);
          const { title, paragraphs } = composed.draft;
          if (summarise({ title, paragraphs, siteName: site.name, habits: site.text }).length === 0)
            throw new Error(`no summary: ${url}`);
          times.push(performance.now() - start);
        }
      }
      return [
        {
          name: 'article page to article (median)',
          value: median(articleTimes.slice(pages.length)),
          unit: 'ms',
          target: { kind: 'below', value: MOST_MS },
        },
        { name: 'article page to summary (median)', value: median(times.slice(pages.length)), unit: 'ms' },
      ];
    } finally {
      await newsSite.stop();
    }
  },
};
