/** Why the local choice stands in for that of the language model. */
export const fallbackReasons = [
  'time-out',
  'refused',
  'http-status',
  'bad-answer',
  'bad-numbers',
  'broken-form',
  'breaker-open',
] as const;
export type FallbackReason = (typeof fallbackReasons)[number];

/** An article laid before a selector. */
export interface SelectionTask {
  readonly title: string;
  /** All of the article's units in order; those that can never be printed are there for the context. */
  readonly units: readonly { readonly text: string; readonly isPrintable: boolean }[];
  /** Characters of those chosen, one between two of them included. */
  readonly maxCharacters: number;
  readonly maxUnits: number;
}

/** A choice not made: the reason to count, and the cause to log, without address queries, keys or pages of text. */
export interface FailedSelection {
  readonly status: 'failed';
  readonly reason: FallbackReason;
  readonly cause: string;
}

/** What a selector answers: places in `units`, counted from 0 and rising, at least one. */
export type Selection = { readonly status: 'chosen'; readonly indexes: readonly number[] } | FailedSelection;

/** Chooses the units of a summary. It can name what stands in the article and say nothing of its own. */
export interface SentenceSelector {
  /** Rejects only when `signal` is aborted, with its reason. */
  choose(task: SelectionTask, signal?: AbortSignal): Promise<Selection>;
  /** Drops what is under way; twice is harmless. */
  close(): Promise<void>;
}
