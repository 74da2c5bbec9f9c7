/** How long a summary may be. */
export interface SummaryForm {
  /** Characters in all, one between two units included. */
  readonly maxCharacters: number;
  readonly maxUnits: number;
}

/** The forms in which an article's summary is made: what readers usually get, and what is folded for those who want more. */
export const summaryForms = {
  short: { maxCharacters: 350, maxUnits: 5 },
  long: { maxCharacters: 900, maxUnits: 10 },
} as const satisfies Readonly<Record<string, SummaryForm>>;
