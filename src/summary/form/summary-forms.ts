/** How long a summary may be. */
export interface SummaryBudget {
  /** Characters in all, one between two units included. */
  readonly maxCharacters: number;
  readonly maxUnits: number;
}

/** How long a summary may be, and how long it should be. */
export interface SummaryForm extends SummaryBudget {
  /** Fewer only where the article has no more that are fit to print. */
  readonly minUnits: number;
  /** An editor's summary of this form has about so many words. */
  readonly words: number;
  /**
   * How much of a sentence that an editor would leave out is still worth keeping, 0 to 1: names and common words are in
   * every sentence of a story. With more of it the budget is filled, with none of it a summary ends when all is said.
   */
  readonly inCommon: number;
}

/** The forms in which an article's summary is made: what readers usually get, and what is folded for those who want more. */
export const summaryForms = {
  short: { maxCharacters: 350, maxUnits: 5, minUnits: 1, words: 75, inCommon: 0.1 },
  long: { maxCharacters: 900, maxUnits: 10, minUnits: 1, words: 130, inCommon: 0.3 },
} as const satisfies Readonly<Record<string, SummaryForm>>;
