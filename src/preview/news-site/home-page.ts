import type { PublishedArticle } from './edition.js';
import { dateLine } from './jakarta-time.js';
import { type Markup, markup } from './markup.js';
import { renderPage, SITE_NAME, SITE_SLOGAN } from './page-frame.js';

/** The home page: all articles, newest first. */
export function renderHomePage(articles: readonly PublishedArticle[], home: string, nowMs: number): string {
  return renderPage({
    title: `${SITE_NAME}: berita terbaru`,
    home,
    nowMs,
    head: markup`<meta name="description" content="${SITE_SLOGAN}">
<meta property="og:type" content="website">
<meta property="og:site_name" content="${SITE_NAME}">
<meta property="og:title" content="${SITE_NAME}">
<meta property="og:description" content="${SITE_SLOGAN}">`,
    main: markup`<h1 class="home-title">Berita terbaru</h1>
<p class="slogan">${SITE_SLOGAN}.</p>
<ul class="headlines">
${articles.toReversed().map(renderHeadline)}
</ul>`,
  });
}

function renderHeadline(article: PublishedArticle): Markup {
  return markup`<li><a class="headline-photo" href="${article.url}" tabindex="-1" aria-hidden="true"><img src="${article.pictureUrl}" width="1200" height="630" loading="lazy" alt=""></a>
<div><p class="card-label">${article.label}</p>
<h2 class="headline-title"><a href="${article.url}">${article.title}</a></h2>
<p class="card-date">${dateLine(article.publishedAt)}</p></div></li>`;
}
