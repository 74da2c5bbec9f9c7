import type { PublishedArticle } from './edition.js';
import { dateLine } from './jakarta-time.js';
import { type Markup, markup } from './markup.js';
import { teaserOf } from './teaser.js';

/** The card of another article: label, title, the title again, date line, teaser; in this order, as the publisher prints it. */
export function renderCard(article: PublishedArticle): Markup {
  return markup`<section class="card">
<p class="card-label">${article.label}</p>
<a class="card-photo" href="${article.url}"><img src="${article.pictureUrl}" width="1200" height="630" loading="lazy" alt="${article.title}"><span class="card-overlay">${article.title}</span></a>
<h3 class="card-title"><a href="${article.url}">${article.title}</a></h3>
<p class="card-date">${dateLine(article.publishedAt)}</p>
<p class="card-teaser">${teaserOf(article)}</p>
</section>`;
}
