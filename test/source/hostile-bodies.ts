/** Just under what the HTTP client takes in. */
const BYTES = 5 * 1024 * 1024 - 4_096;

const repeated = (piece: string): string => piece.repeat(Math.floor(BYTES / piece.length));
const inItem = (inner: string): string =>
  `<rss version="2.0"><channel><item><title>A</title><link>https://kabar.example/1</link>${inner}</item></channel></rss>`;

const bodies: Readonly<Record<string, () => string>> = {
  'a title of ampersands': () => inItem(`<title>${repeated('&')}</title>`),
  'a title of references': () => inItem(`<title>${repeated('&amp;')}</title>`),
  'a text of tags that end nowhere': () => inItem(`<description><![CDATA[${repeated('x<p')}]]></description>`),
  'a text of line breaks': () => inItem(`<description><![CDATA[${repeated('teks<br>\n')}]]></description>`),
  'a text of pictures without an end': () =>
    inItem(`<description><![CDATA[${repeated('<img <script ')}]]></description>`),
  'a text of scripts': () => inItem(`<description><![CDATA[${repeated('<script><!--')}]]></description>`),
  'nested tags': () => inItem(repeated('<a>')),
  'nested items': () => `<rss><channel>${repeated('<item><title>A')}`,
  'stray <': () => inItem(`<title>${repeated('<')}</title>`),
  'open tags without >': () => inItem(`<title>${repeated('<a ')}</title>`),
  'unclosed CDATA sections': () => inItem(repeated('<![CDATA[')),
  'unclosed comments': () => inItem(repeated('<!--')),
  'unclosed quotes': () => inItem(repeated('<a b="c>')),
  declarations: () => `<rss><channel>${repeated('<!X [')}`,
  instructions: () => `<rss><channel>${repeated('<?x ')}`,
  'unmatched close tags': () => inItem(repeated('</x>')),
  attributes: () => inItem(`<enclosure ${repeated('a="b" ')}/>`),
  namespaces: () => inItem(repeated('<a xmlns:b="c"/>')),
  categories: () => inItem(repeated('<category>a</category>')),
  'empty items': () => `<rss><channel>${repeated('<item/>')}</channel></rss>`,
  'small items': () =>
    `<rss><channel>${repeated('<item><title>A</title><link>https://kabar.example/1</link></item>')}</channel></rss>`,
  'control characters': () => inItem(`<title>${repeated('\u0001')}</title>`),
  'comments before the root': () => repeated('<!-- -->'),
  'JSON of small items': () => `{"items":[${repeated('{"url":"https://kabar.example/1"},')}{}]}`,
  'nested JSON': () => repeated('{"a":'),
};

/** Documents of 5 MB, each made to cost a reader minutes or gigabytes. */
export const hostileBodies: Readonly<Record<string, () => Uint8Array>> = Object.fromEntries(
  Object.entries(bodies).map(([name, body]) => [name, () => new TextEncoder().encode(body())]),
);
