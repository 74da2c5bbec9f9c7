import { isKnownElement } from './canonical-feed/field-names.js';
import type { NoteRepair } from './reading-decisions.js';
import { NOWHERE, textFinder } from './text-finder.js';

/** What becomes of one piece of mark-up: where the text goes on, and what stands there instead of what was typed. */
interface Mended {
  readonly end: number;
  readonly instead?: string;
}

/** Joined in time, the pieces of a text of nothing but damage take no more memory than the text. */
const MOST_PIECES = 10_000;

const NAME = /[a-z_][\w:.-]*/iy;

/**
 * Mends mark-up that would swallow what follows it: a `<` that begins no tag, a tag without its `>`, a quote, comment or
 * CDATA section without its end. Declarations and processing instructions are dropped. Reads the text once.
 */
export function repairMarkup(text: string, note: NoteRepair): string {
  const next = {
    open: textFinder(text, '<'),
    close: textFinder(text, '>'),
    cdata: textFinder(text, '<![CDATA['),
    cdataEnd: textFinder(text, ']]>'),
    commentEnd: textFinder(text, '-->'),
    instructionEnd: textFinder(text, '?>'),
    doubleQuote: textFinder(text, '"'),
    singleQuote: textFinder(text, "'"),
    item: textFinder(text, '<item>'),
    itemEnd: textFinder(text, '</item'),
    entry: textFinder(text, '<entry>'),
    entryEnd: textFinder(text, '</entry'),
  };
  let lastOpened = '';

  let mended = '';
  let pieces: string[] = [];
  let kept = 0;
  for (let at = next.open(0); at !== NOWHERE; ) {
    const { end, instead } = mend(at);
    if (instead !== undefined) {
      pieces.push(text.slice(kept, at), instead);
      kept = end;
    }
    if (pieces.length > MOST_PIECES) {
      mended += pieces.join('');
      pieces = [];
    }
    at = next.open(end);
  }
  return mended + pieces.join('') + text.slice(kept);

  function mend(at: number): Mended {
    if (text.startsWith('<![CDATA[', at)) return mendCdata(at);
    if (text.startsWith('<!--', at)) return dropComment(at);
    if (text.startsWith('<!', at)) return dropDeclaration(at);
    if (text.startsWith('<?', at)) return dropInstruction(at);
    if (text.startsWith('</', at)) return mendCloseTag(at);
    const name = nameAt(at + 1);
    return name === undefined ? stray(at) : mendOpenTag(at, name);
  }

  /** A section runs away when the element around it closes before the next section begins, or when it never ends. */
  function mendCdata(at: number): Mended {
    const end = next.cdataEnd(at);
    const another = next.cdata(at + 9);
    const limit = Math.min(end, another, text.length);
    const section = text.slice(at, limit);
    const close = lastOpened === '' ? -1 : section.indexOf(`</${lastOpened}`);
    if (end < another || (end !== NOWHERE && close === -1)) return { end: end + 3 };

    note('unclosed CDATA closed');
    const stop = Math.min(close === -1 ? limit : at + close, nextItem(at), limit);
    return { end: stop, instead: `${text.slice(at, stop)}]]>` };
  }

  function nextItem(at: number): number {
    return Math.min(next.item(at), next.itemEnd(at), next.entry(at), next.entryEnd(at));
  }

  /** All comments go: parsers disagree on where one such as `<!-->` ends. */
  function dropComment(at: number): Mended {
    if (text.startsWith('<!-->', at)) return { end: at + 5, instead: '' };
    const end = next.commentEnd(at + 4);
    if (end !== NOWHERE) return { end: end + 3, instead: '' };
    note('unclosed comment dropped');
    return { end: at + 4, instead: '' };
  }

  /** Rightly there is none behind the root: what looks like one must not take the next tag with it. */
  function dropDeclaration(at: number): Mended {
    note('document type dropped');
    const close = next.close(at);
    return { end: close < next.open(at + 1) ? close + 1 : at + 2, instead: '' };
  }

  /** One without its `?` ends at the `>` before the next tag. */
  function dropInstruction(at: number): Mended {
    const end = next.instructionEnd(at);
    if (end < next.open(at + 1)) return { end: end + 2, instead: '' };
    const close = next.close(at);
    return { end: close === NOWHERE ? at + 2 : close + 1, instead: '' };
  }

  function mendCloseTag(at: number): Mended {
    const close = next.close(at);
    if (close < next.open(at + 1)) return { end: close + 1 };
    note('unfinished tag mended');
    const name = nameAt(at + 2) ?? '';
    return { end: at + 2 + name.length, instead: name === '' ? '&lt;/' : `</${name}>` };
  }

  function mendOpenTag(at: number, name: string): Mended {
    const close = next.close(at);
    const following = next.open(at + 1);
    if (close > following || close === NOWHERE) return mendUnfinishedTag(at, name, following);
    const quoted = text.slice(at, close + 1);
    if (quoted.includes('=') && hasOpenQuote(quoted)) return mendQuote(at, quoted, following);
    lastOpened = quoted.endsWith('/>') ? lastOpened : name;
    return { end: close + 1 };
  }

  /** Names that feeds use are believed to be tags; of others, `Laba <b dan rugi` is text. */
  function mendUnfinishedTag(at: number, name: string, following: number): Mended {
    if (!isKnownElement(name)) return stray(at);
    note('unfinished tag mended');
    const end = Math.min(following, text.length);
    const rest = text.slice(at + 1 + name.length, end);
    lastOpened = name;
    return { end, instead: rest.includes('=') ? `<${name} ${rest.trim()}>` : `<${name}>${rest}` };
  }

  /** A quoted value may hold a `>`: then its quote is closed before the next tag. Else the opening quote goes. */
  function mendQuote(at: number, tag: string, following: number): Mended {
    const quote = /"[^"]*$/.test(withoutQuoted(tag)) ? '"' : "'";
    const closing = (quote === '"' ? next.doubleQuote : next.singleQuote)(at + tag.length);
    if (closing < following) {
      const close = next.close(closing);
      if (close < following) return { end: close + 1 };
    }
    note('unclosed quote mended');
    const open = tag.lastIndexOf(quote);
    return { end: at + tag.length, instead: tag.slice(0, open) + tag.slice(open + 1) };
  }

  function stray(at: number): Mended {
    note('stray < kept as text');
    return { end: at + 1, instead: '&lt;' };
  }

  function nameAt(at: number): string | undefined {
    NAME.lastIndex = at;
    return NAME.exec(text)?.[0];
  }
}

function hasOpenQuote(tag: string): boolean {
  return /=\s?["']/.test(withoutQuoted(tag));
}

function withoutQuoted(tag: string): string {
  return tag.replace(/=\s{0,9}(?:"[^"]*"|'[^']*')/g, '');
}
