import { isCardDate, readByline, readDoubledQuote } from '../../src/source/printed-forms.js';

/** The card of another article. */
interface Card {
  readonly label: string;
  readonly title: string;
  readonly date: string;
  readonly teaser: string;
}

/** What a text page of TangerangNews is made of, as a reader sees it. */
export interface TextPage {
  readonly title: string;
  readonly author: string;
  readonly date: string;
  readonly caption: string;
  readonly paragraphs: readonly string[];
  readonly cards: readonly Card[];
  readonly quote: { readonly text: string; readonly author: string };
}

/** Takes a text page of known order apart: title, byline, caption, body, cards, quote, its author. */
export function readTextPage(text: string): TextPage {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const bylineAt = lines.findIndex((line) => readByline(line)?.isAuthored);
  const byline = readByline(lines[bylineAt] ?? '');
  const quoteAt = lines.findIndex((line) => readDoubledQuote(line) !== undefined);
  const cardDates = lines.flatMap((line, index) => (isCardDate(line) ? [index] : []));
  const cards = cardDates.map((at) => ({
    label: lines[at - 3] ?? '',
    title: lines[at - 2] ?? '',
    date: lines[at] ?? '',
    teaser: lines[at + 1] ?? '',
  }));
  return {
    title: lines[bylineAt - 1] ?? '',
    author: byline?.author ?? '',
    date: byline?.dateText ?? '',
    caption: lines[bylineAt + 1] ?? '',
    paragraphs: lines.slice(bylineAt + 2, (cardDates[0] ?? quoteAt) - 3),
    cards,
    quote: { text: readDoubledQuote(lines[quoteAt] ?? '')?.text ?? '', author: lines[quoteAt + 1] ?? '' },
  };
}

const paragraph = (text: string): string => `<p>${escaped(text)}</p>`;

/** A card as its own box, or as nothing but lines. */
function card({ label, title, date, teaser }: Card, isBoxed = true): string {
  const link = `<a href="/wisata/read/1/lain">${escaped(title)}</a>`;
  const lines = [label, link, link, date, escaped(teaser)].map((line) => `<p>${line}</p>`).join('\n');
  return isBoxed ? `<div class="kartu">${lines}</div>` : lines;
}

function quoteOf({ quote }: TextPage): string {
  return `${paragraph(`""${quote.text}""`)}\n${paragraph(quote.author)}`;
}

/** The publisher's metadata, as far as a layout has any. */
function head(page: TextPage, isoDate: string): string {
  return `<title>${escaped(page.title)} - TangerangNews</title><meta property="og:title" content="${escaped(page.title)}">
<script type="application/ld+json">${JSON.stringify({
    '@type': 'NewsArticle',
    headline: page.title,
    datePublished: isoDate,
    author: { '@type': 'Person', name: page.author },
  })}</script>`;
}

/** The article's page in the three layouts that were met, and each again without any metadata. */
export function layoutsOf(page: TextPage, isoDate: string): Readonly<Record<string, string>> {
  const metadata = head(page, isoDate);
  const full = `<p>Connect With Us</p><div class="kolom"><h1>${escaped(page.title)}</h1>
<div class="info">${escaped(page.author)} | ${page.date}</div><img src="/foto.jpg">${paragraph(page.caption)}
<div class="isi">${page.paragraphs.map(paragraph).join('\n')}</div></div>
<div class="lain">${page.cards.map((one) => card(one)).join('\n')}</div><footer>${quoteOf(page)}</footer>`;
  const [first, ...others] = page.cards;
  const cardFirst = `<div>${first === undefined ? '' : card(first, false)}
${page.paragraphs.map(paragraph).join('\n')}
${first === undefined ? '' : `<p>${escaped(first.teaser.slice(1))}TODAY TAG</p>`}
${others.map((one) => card(one, false)).join('\n')}<p>RECOMENDED</p>${quoteOf(page)}<p>@tangerangnews</p></div>`;
  const between = Math.ceil(page.paragraphs.length / 2);
  const cardBetween = full.replace(
    paragraph(page.paragraphs[between] ?? ''),
    `<div class="sisipan">${others[0] === undefined ? '' : card(others[0])}</div>${paragraph(page.paragraphs[between] ?? '')}`,
  );
  const bare = `<div class="utama">${[page.caption, ...page.paragraphs].map(escaped).join('<br><br>\n')}</div>
<div class="bawah">${page.cards.map(({ teaser }) => paragraph(teaser)).join('\n')}\n${quoteOf(page)}</div>`;
  const flatBare = `<div>${[page.caption, ...page.paragraphs, ...page.cards.map(({ teaser }) => teaser)].map(paragraph).join('\n')}
${quoteOf(page)}</div>`;
  const whole = (inHead: string, body: string) => `<html><head>${inHead}</head><body>${body}</body></html>`;
  return {
    'a full page': whole(metadata, full),
    'a full page without metadata': whole('', full),
    'a full page with a card between its paragraphs': whole('', cardBetween),
    'a page that begins with the card of another article': whole(metadata, cardFirst),
    'a page that begins with the card of another article, without metadata': whole('', cardFirst),
    'a bare page': whole(metadata, bare),
    'a bare page without metadata': whole('', bare),
    'a bare page with nothing between its text and other teasers': whole(metadata, flatBare),
    'a bare page with nothing between, whose JSON-LD holds the text': whole(
      metadata.replace('"headline"', `"articleBody":${JSON.stringify(page.paragraphs.join('\n'))},"headline"`),
      flatBare,
    ),
  };
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
