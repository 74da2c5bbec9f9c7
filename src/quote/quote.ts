import { z } from 'zod';

/** One entry of `config/quotes.json`. */
export const quoteSchema = z.strictObject({
  text: z.string().min(1).max(400),
  author: z.string().min(1),
  source: z.string().min(1),
});

/** A quote; `source` is null where it was printed on the publisher's page without one. */
export interface Quote {
  readonly text: string;
  readonly author: string;
  readonly source: string | null;
}
