/** The two forms in which language models are asked. */
export const languageModelKinds = ['openai', 'anthropic'] as const;
export type LanguageModelKind = (typeof languageModelKinds)[number];

/** A language model and where it is asked. */
export interface LanguageModel {
  readonly kind: LanguageModelKind;
  /** A base address such as `https://api.openai.com/v1`, or the full one that ends in `/chat/completions` or `/messages`. */
  readonly url: string;
  readonly model: string;
  /** Local servers need none. */
  readonly apiKey: string | null;
}
