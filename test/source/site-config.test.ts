import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readArticlePage } from '../../src/source/read-article-page.js';
import { siteSchema } from '../../src/source/site.js';
import { fixture } from './fixture.js';

const shipped: unknown = JSON.parse(readFileSync(new URL('../../config/site.json', import.meta.url), 'utf8'));

it('the shipped config/site.json is valid', () => {
  expect(siteSchema.safeParse(shipped).error).toBeUndefined();
});

it.each([
  ['https://www.tangerangnews.com/kota-tangerang/read/53894/Judul-Berita', 'kota-tangerang', '53894'],
  ['http://tangerangnews.com/ayo-tangerang-cerdas/read/7/x', 'ayo-tangerang-cerdas', '7'],
])('its articleUrl reads %s', (url, category, id) => {
  const { articleUrl } = siteSchema.parse(shipped);
  expect({ ...new RegExp(articleUrl).exec(url)?.groups }).toEqual({ category, id });
});

it.each(['https://kabartangerangnews.com/banten/read/1/x', 'https://tangerangnews.co.id/banten/read/1/x'])(
  'its articleUrl leaves another publisher alone: %s',
  (url) => {
    expect(new RegExp(siteSchema.parse(shipped).articleUrl).test(url)).toBe(false);
  },
);

it.each(['full-page.html', 'card-first-page.html', 'bare-page.html'])('its selectors do no harm to %s', (name) => {
  const site = siteSchema.parse(shipped);
  const url = 'https://www.tangerangnews.com/banten/read/1/x';
  expect(readArticlePage(fixture(name), url, site)).toEqual(readArticlePage(fixture(name), url, { ...site, page: {} }));
});
