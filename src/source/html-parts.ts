const UNSEEN = /<(?:(script|style)\b|!--)/gi;

/** A piece of HTML without its scripts, styles and comments. Time grows with its length only. */
export function withoutUnseen(html: string): string {
  const pieces: string[] = [];
  let kept = 0;
  UNSEEN.lastIndex = 0;
  for (let found = UNSEEN.exec(html); found !== null; found = UNSEEN.exec(html)) {
    const end = endOfUnseen(html, found.index, found[1]);
    pieces.push(html.slice(kept, found.index));
    kept = end;
    UNSEEN.lastIndex = end;
  }
  return kept === 0 ? html : pieces.join('') + html.slice(kept);
}

/** What never ends goes to the end, as in a browser: so each is looked for once. */
function endOfUnseen(html: string, start: number, name: string | undefined): number {
  const close = name === undefined ? /-->/g : new RegExp(`</${name}[^<>]*>`, 'gi');
  close.lastIndex = start;
  return close.exec(html) === null ? html.length : close.lastIndex;
}

const IMAGE = /<img\b[^<>]{0,2000}>/gi;

/** The address of the first picture of a piece of HTML; no counting pixels, emoji or data. */
export function firstPicture(html: string): string | undefined {
  for (const [tag] of html.matchAll(IMAGE)) {
    const address = attributeOf(tag, 'data-src') ?? attributeOf(tag, 'src');
    const isPixel = ['0', '1'].includes(attributeOf(tag, 'width') ?? '') || /\/emoji\//.test(tag);
    if (address !== undefined && !isPixel && !/^data:/i.test(address)) return address.replaceAll('&amp;', '&');
  }
  return undefined;
}

function attributeOf(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s{0,9}=\\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag);
  return (found?.[1] ?? found?.[2] ?? found?.[3])?.trim();
}
