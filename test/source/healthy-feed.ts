/** What a feed rightly says of one article. */
export interface Truth {
  readonly title: string;
  readonly url: string;
  /** As printed. */
  readonly date: string;
}

/** The two families of formats. */
export type Format = 'rss' | 'atom';

export const HOST = 'https://kabar.example';
export const FEED_ADDRESS = `${HOST}/feed/`;

const SUBJECTS = ['Pasar Anyar', 'Kebun Atap Cibodas', 'Jembatan Bambu', 'Festival Cisadane', 'Kopi & Teh Serpong'];
const DAYS = ['Sat', 'Sun', 'Mon', 'Tue', 'Wed'];

/** Twenty articles with what titles in Indonesia hold: quotes, dashes, an ampersand. */
export function healthyItems(format: Format): readonly Truth[] {
  return Array.from({ length: 20 }, (_, index) => {
    const day = String((index % 5) + 8).padStart(2, '0');
    const hour = String(index).padStart(2, '0');
    return {
      title: `Warga “Gembira” – ${SUBJECTS[index % 5]} Dibuka, Tahap ${index + 1}`,
      url: `${HOST}/banten/read/${500 - index}/Warga-Gembira?ref=rss&n=${index}`,
      date:
        format === 'rss'
          ? `${DAYS[index % 5]}, ${day} Mar 2025 ${hour}:15:00 +0700`
          : `2025-03-${day}T${hour}:15:00+07:00`,
    };
  });
}

/** A healthy feed of the items, an element a line. */
export function writeFeed(format: Format, items: readonly Truth[]): string {
  return format === 'rss' ? writeRss(items) : writeAtom(items);
}

function writeRss(items: readonly Truth[]): string {
  const elements = items.map(
    ({ title, url, date }, index) => `<item>
<title>${escapeXml(title)}</title>
<link>${escapeXml(url)}</link>
<guid isPermaLink="false">kabar-${index}</guid>
<pubDate>${date}</pubDate>
<category>Banten</category>
<description>&lt;p&gt;Warga datang sejak pagi, kata Rina &amp;amp; Budi.&lt;/p&gt;</description>
</item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0">
<channel>
<title>Kabar Contoh</title>
<link>${HOST}/</link>
<description>Kabar dari Banten</description>
${elements.join('\n')}
</channel>
</rss>
`;
}

function writeAtom(items: readonly Truth[]): string {
  const elements = items.map(
    ({ title, url, date }, index) => `<entry>
<title>${escapeXml(title)}</title>
<link rel="alternate" href="${escapeXml(url)}"/>
<id>tag:kabar.example,2025:${index}</id>
<published>${date}</published>
<category term="Banten"/>
<summary type="html">&lt;p&gt;Warga datang sejak pagi, kata Rina &amp;amp; Budi.&lt;/p&gt;</summary>
</entry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>Kabar Contoh</title>
<link href="${HOST}/"/>
<id>${HOST}/</id>
<updated>2025-03-12T19:15:00+07:00</updated>
${elements.join('\n')}
</feed>
`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
