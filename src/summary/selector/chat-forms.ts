import { z } from 'zod';
import type { LanguageModelKind } from './language-model.js';

/** What a model is told: who it is and its rules, then the material. */
export interface Prompt {
  readonly system: string;
  readonly user: string;
}

/** How one kind of endpoint is asked and read. */
export interface ChatForm {
  /** The address to post to, from a base address or the full one. */
  readonly addressFor: (url: string) => URL;
  readonly headersFor: (apiKey: string | null) => Readonly<Record<string, string>>;
  readonly bodyFor: (model: string, prompt: Prompt) => object;
  /** What the model said; null where the answer has another shape. */
  readonly saidIn: (answer: unknown) => string | null;
}

/** More than a list of numbers needs; Anthropic's form must have a bound. */
const MAX_TOKENS = 300;
/** https://platform.claude.com/docs/en/api/versioning */
const ANTHROPIC_VERSION = '2023-06-01';

const completion = z.object({ choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1) });
const message = z.object({ content: z.array(z.object({ type: z.string(), text: z.string().optional() })) });

/**
 * Both kinds. Neither sets a temperature or, in OpenAI's form, a bound of tokens: newer models answer 400 to them, and
 * nothing that a model says can be more than a choice.
 */
export const chatForms: Readonly<Record<LanguageModelKind, ChatForm>> = {
  openai: {
    addressFor: (url) => withPath(url, completionsPath),
    headersFor: (apiKey) => (apiKey === null ? {} : { authorization: `Bearer ${apiKey}` }),
    bodyFor: (model, { system, user }) => ({
      model,
      stream: false,
      messages: [
        { role: 'system', content: system },
        { role: 'user', content: user },
      ],
    }),
    saidIn: (answer) => completion.safeParse(answer).data?.choices[0]?.message.content ?? null,
  },
  anthropic: {
    addressFor: (url) => withPath(url, messagesPath),
    headersFor: (apiKey) => ({
      'anthropic-version': ANTHROPIC_VERSION,
      ...(apiKey !== null && { 'x-api-key': apiKey }),
    }),
    bodyFor: (model, { system, user }) => ({
      model,
      max_tokens: MAX_TOKENS,
      system,
      messages: [{ role: 'user', content: user }],
    }),
    saidIn: (answer) => message.safeParse(answer).data?.content.find(({ type }) => type === 'text')?.text ?? null,
  },
};

function completionsPath(path: string): string {
  if (path.endsWith('/chat/completions')) return path;
  return `${path === '' ? '/v1' : path}/chat/completions`;
}

function messagesPath(path: string): string {
  if (path.endsWith('/messages')) return path;
  return /\/v\d+$/.test(path) ? `${path}/messages` : `${path}/v1/messages`;
}

function withPath(url: string, pathFor: (path: string) => string): URL {
  const address = new URL(url);
  address.pathname = pathFor(address.pathname.replace(/\/+$/, ''));
  return address;
}
