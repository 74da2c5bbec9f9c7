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

/** Shorter ones are placeholders for local servers (`x`, `ollama`): hiding those would tear words of the log apart. */
const LEAST_SECRET_LENGTH = 8;

/** Text without the key, whoever repeated it. */
export function withoutApiKey(text: string, apiKey: string | null | undefined): string {
  return isSecretKey(apiKey) ? text.replaceAll(apiKey, '[LLM_API_KEY]') : text;
}

/** Whether a key is one that must not be told. */
export function isSecretKey(apiKey: string | null | undefined): apiKey is string {
  return typeof apiKey === 'string' && apiKey.length >= LEAST_SECRET_LENGTH;
}
