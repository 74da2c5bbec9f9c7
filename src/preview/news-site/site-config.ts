import { SITE_NAME } from './page-frame.js';

/** The sample site in the form of `config/site.json`; asked every few seconds, so that the preview feels live. */
export function siteConfigFor(home: string) {
  const { origin, host } = new URL(home);
  return {
    name: SITE_NAME,
    home,
    language: 'id',
    timeZone: 'Asia/Jakarta',
    poll: '*/3 * * * * *',
    quoteAt: '06:00',
    maxAge: '12h',
    sources: [
      { kind: 'auto', url: home },
      { kind: 'listing', url: home },
    ],
    articleUrl: `^${escapeForPattern(origin)}/(?<category>[a-z-]+)/read/(?<id>\\d+)/`,
    page: {
      title: 'h1.article-title',
      byline: '.byline',
      body: '.article-body',
      image: '.article-photo img',
      caption: '.article-photo figcaption',
      quote: '.quote-of-the-day',
    },
    allowedHosts: [host],
  };
}

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
