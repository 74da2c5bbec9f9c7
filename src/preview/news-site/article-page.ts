import { renderCard } from './article-card.js';
import type { PublishedArticle } from './edition.js';
import { dateLine, isoInJakarta } from './jakarta-time.js';
import { type Markup, markup } from './markup.js';
import { renderPage, SITE_NAME } from './page-frame.js';
import { teaserOf } from './teaser.js';

/** What an article page is made from. */
export interface ArticlePageParts {
  readonly article: PublishedArticle;
  /** Everything on the site, oldest first: the cards are chosen from it. */
  readonly all: readonly PublishedArticle[];
  readonly home: string;
  readonly nowMs: number;
}

/** An article's page in the publisher's form; on every third page the card of another article comes first. */
export function renderArticlePage({ article, all, home, nowMs }: ArticlePageParts): string {
  const [first, ...others] = othersFor(article, all);
  const hasCardFirst = article.id % 3 === 0 && first !== undefined;
  return renderPage({
    title: `${article.title} - ${SITE_NAME}`,
    home,
    nowMs,
    head: renderMetadata(article),
    main: markup`${hasCardFirst ? markup`<aside class="card-first">${renderCard(first)}</aside>` : null}
${renderArticle(article)}
<aside class="cards" aria-label="Berita lainnya">
${others.map(renderCard)}
</aside>`,
  });
}

function renderArticle(article: PublishedArticle): Markup {
  return markup`<article class="article">
<h1 class="article-title">${article.title}</h1>
<p class="byline">${article.byline} | <time datetime="${isoInJakarta(article.publishedAt)}">${dateLine(article.publishedAt)}</time></p>
<figure class="article-photo"><img src="${article.pictureUrl}" width="1200" height="630" alt="${article.caption}">
<figcaption>${printedCaption(article)}</figcaption></figure>
<div class="article-body">
${article.paragraphs.map((paragraph) => markup`<p>${paragraph}</p>`)}
</div>
</article>`;
}

/** The caption with its credit in brackets: `Warga memanen padi. (@KabarKentongan / Redaksi)`. */
function printedCaption(article: PublishedArticle): string {
  const caption = article.caption.trim();
  const sentence = /[.!?]$/.test(caption) ? caption : `${caption}.`;
  return `${sentence} (${article.credit})`;
}

function renderMetadata(article: PublishedArticle): Markup {
  const teaser = teaserOf(article);
  return markup`<link rel="canonical" href="${article.url}">
<meta name="description" content="${teaser}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="${SITE_NAME}">
<meta property="og:url" content="${article.url}">
<meta property="og:title" content="${article.title}">
<meta property="og:description" content="${teaser}">
<meta property="og:image" content="${article.pictureUrl}">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="article:published_time" content="${isoInJakarta(article.publishedAt)}">
<meta property="article:section" content="${article.label}">
${article.correctedAt === null ? null : markup`<meta property="article:modified_time" content="${isoInJakarta(article.correctedAt)}">`}`;
}

/** Five other articles: one that may come before the article, four for the foot. The same ones at every visit. */
function othersFor(article: PublishedArticle, all: readonly PublishedArticle[]): readonly PublishedArticle[] {
  const others = all.filter((other) => other.id !== article.id);
  const count = Math.min(5, others.length);
  const stride = Math.max(1, Math.floor(others.length / count));
  return Array.from({ length: count }, (_, index) => others[(article.id + index * stride) % others.length]).filter(
    (other) => other !== undefined,
  );
}
