import type { PageReading } from './page-reading.js';

/** Who may tell a part of a page, in the order in which they are believed. */
export type PageRule =
  | 'site selector'
  | 'printed form'
  | '<h1> the metadata agrees with'
  | 'JSON-LD'
  | 'Open Graph'
  | 'breadcrumb'
  | '<meta>'
  | '<title>'
  | 'line above the byline'
  | '<h1>'
  | 'Readability'
  | 'rel=canonical'
  | 'label'
  | 'byline';

/** The parts of a page that are decided on. */
export type PageField = Exclude<keyof PageReading, 'paragraphs'> | 'body';

/** Which rule won a part of a page: plain data for an operator who asks why the bot sees what it sees. */
export interface PageDecision {
  readonly field: PageField;
  readonly rule: PageRule;
}

/** A text and the rule that found it. */
export interface Found {
  readonly text: string;
  readonly rule: PageRule;
}

/** The text with its rule, unless it is missing or empty. */
export function found(text: string | undefined, rule: PageRule): Found | undefined {
  return text === undefined || text === '' ? undefined : { text, rule };
}
