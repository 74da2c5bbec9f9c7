import { printedDate } from './jakarta-time.js';
import { type Markup, markup } from './markup.js';
import { proverbOfTheDay } from './proverbs.js';

/** The sample publisher, as readers know it. */
export const SITE_NAME = 'Kabar Kentongan';

/** What the site says of itself. */
export const SITE_SLOGAN = 'Kabar dari kampung sampai kota: situs berita contoh, semua isinya rekaan';

/** The parts of a page that differ. */
export interface PageParts {
  readonly title: string;
  readonly home: string;
  readonly nowMs: number;
  /** Further elements of the head, such as Open Graph tags. */
  readonly head: Markup;
  readonly main: Markup;
}

/** The frame of every page: head, masthead, main part, and the proverb of the day at the foot. */
export function renderPage({ title, home, nowMs, head, main }: PageParts): string {
  const proverb = proverbOfTheDay(nowMs);
  return markup`<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="${home}favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${home}style.css">
<link rel="alternate" type="application/rss+xml" title="${SITE_NAME}" href="${home}feed.xml">
${head}
</head>
<body>
<header class="masthead">
<div class="bar"><a class="brand" href="${home}">Kabar<span>Kentongan</span></a><p class="today">${printedDate(nowMs)}</p></div>
<p class="connect">Connect With Us</p>
</header>
<main>
${main}
</main>
<footer class="foot">
<blockquote class="quote-of-the-day"><p class="quote-text">""${proverb.text}""</p>
<p class="quote-author">${proverb.author}</p></blockquote>
</footer>
</body>
</html>
`.source;
}
