/** What may have to be mended in a document before it can be read, as the operator is told. */
export type Repair =
  | 'junk before the root cut'
  | 'junk after the root cut'
  | 'document type dropped'
  | 'illegal characters dropped'
  | 'whole document was escaped'
  | 'no root element'
  | 'bare & kept as text'
  | 'bad reference mended'
  | 'HTML entity decoded'
  | 'stray < kept as text'
  | 'unfinished tag mended'
  | 'unclosed quote mended'
  | 'unclosed CDATA closed'
  | 'unclosed comment dropped'
  | 'lost close tag implied'
  | 'lost start of an item implied'
  | 'undeclared prefix guessed'
  | 'mark-up inside a text kept'
  | 'base64 decoded'
  | 'overlong text cut'
  | 'items beyond the first 2,000 left out';

/** Notes that something was mended, once or several times. */
export type NoteRepair = (repair: Repair, times?: number) => void;

/** An entry that was left out; `position` counts from 1 in the order of the document. */
export interface SkippedEntry {
  readonly position: number;
  readonly reason: string;
  readonly title?: string;
}

/** Which charset a document was read in, and what decided it. */
export interface CharsetDecision {
  readonly charset: string;
  readonly because: string;
}

/** How a document was read: plain data for an operator who asks why the bot sees what it sees. */
export interface ReadingDecisions {
  readonly charset?: CharsetDecision;
  /** Such as `RSS 2.0`, `Atom`, `JSON Feed 1.1`, `news sitemap`. */
  readonly format?: string;
  readonly repairs: readonly { readonly repair: Repair; readonly times: number }[];
  /** The first of the entries that were left out, at most `MOST_SKIPPED_SHOWN`. */
  readonly skipped: readonly SkippedEntry[];
}

/** A hostile document must not fill the memory with reasons. */
export const MOST_SKIPPED_SHOWN = 100;

/** A notebook of repairs for one document. */
export function createRepairNotes(): { readonly note: NoteRepair; list(): ReadingDecisions['repairs'] } {
  const times = new Map<Repair, number>();
  return {
    note: (repair, count = 1) => times.set(repair, (times.get(repair) ?? 0) + count),
    list: () => [...times].map(([repair, count]) => ({ repair, times: count })),
  };
}
