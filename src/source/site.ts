import { validate as isCron } from 'node-cron';
import { z } from 'zod';
import { patternProblem } from './safe-pattern.js';

const MINUTE_MS = 60_000;
const unitsMs = { m: MINUTE_MS, h: 60 * MINUTE_MS, d: 24 * 60 * MINUTE_MS } as const;

/** A span such as `90m`, `12h` or `2d`; read as milliseconds. */
const durationSchema = z
  .string()
  .regex(/^[1-9]\d{0,4}[mhd]$/, 'a span such as "90m", "12h" or "2d"')
  .transform((span) => Number(span.slice(0, -1)) * unitsMs[span.slice(-1) as keyof typeof unitsMs]);

const timeOfDaySchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day such as "06:00"');

const timeZoneSchema = z.string().refine(isTimeZone, 'a time zone of the IANA list, such as "Asia/Jakarta"');

const cronSchema = z.string().refine(isCron, 'a cron expression of five or six fields, such as "*/5 * * * *"');

const articleUrlSchema = z
  .string()
  .refine(
    isArticlePattern,
    'a regular expression with the group (?<id>…), and (?<category>…) where the address has one',
  );

const httpUrlSchema = z.url({ protocol: /^https?$/, error: 'an http or https address' });

const sourceSchema = z.strictObject({
  kind: z.enum(['auto', 'feed', 'news-sitemap', 'listing']),
  url: httpUrlSchema,
});

const selectorSchema = z.string().min(1);

const phrasesSchema = z.array(z.string().min(2).max(60)).max(50).optional();

const endingSchema = z.string().superRefine((pattern, context) => {
  const problem = patternProblem(pattern);
  if (problem !== undefined) context.addIssue({ code: 'custom', message: problem });
});

/** The publisher's habits of writing that its name and the general forms of Indonesian journalism do not tell. */
const textSchema = z.strictObject({
  datelines: phrasesSchema.describe(
    'Other names at the head of a text: its own, and those of agencies it takes news from',
  ),
  photoCredits: phrasesSchema.describe('Names in the brackets behind a caption'),
  relatedLinks: phrasesSchema.describe('Words before the title of another article, besides "Baca juga" and its like'),
  endings: z
    .array(endingSchema)
    .max(20)
    .optional()
    .describe(
      'Regular expressions: a sentence that begins so is no part of the story, nor what follows it in its paragraph',
    ),
});

/** The publisher's habits of writing; see `text` in `config/site.json`. */
export type TextHabits = Readonly<z.infer<typeof textSchema>>;

/** `config/site.json`: the publisher, where its news is found and how its pages are read. */
export const siteSchema = z.strictObject({
  $schema: z.string().optional(),
  name: z.string().min(1).describe('The publisher, as readers know it'),
  home: httpUrlSchema.describe('The home page'),
  language: z
    .enum(['id', 'en'])
    .default('id')
    .describe('The language of the articles, and of chats whose language is unknown'),
  timeZone: timeZoneSchema.default('Asia/Jakarta').describe('The zone of all dates and times of day'),
  poll: cronSchema.default('*/5 * * * *').describe('When the sources are asked for news'),
  quoteAt: timeOfDaySchema.default('06:00').describe('When the quote of the day is sent'),
  maxAge: durationSchema.default(12 * unitsMs.h).describe('Articles older than this go to the archive only'),
  sources: z.array(sourceSchema).min(1),
  articleUrl: articleUrlSchema.describe('What the address of an article looks like'),
  page: z
    .strictObject({
      title: selectorSchema.optional(),
      byline: selectorSchema.optional(),
      body: selectorSchema.optional(),
      image: selectorSchema.optional(),
      caption: selectorSchema.optional(),
      quote: selectorSchema.optional(),
    })
    .default({})
    .describe('CSS selectors of the article page; each may be left out'),
  text: textSchema.default({}).describe('How the publisher writes; each may be left out'),
  allowedHosts: z
    .array(z.string().min(1))
    .min(1)
    .describe('The hosts that may be asked, with a port where it is not the usual one'),
});

/** The publisher as configured; spans are milliseconds. */
export type Site = Readonly<z.infer<typeof siteSchema>>;

/** One place where the publisher's news is found. */
export type Source = Site['sources'][number];

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function isArticlePattern(pattern: string): boolean {
  try {
    return new RegExp(pattern).source.includes('(?<id>');
  } catch {
    return false;
  }
}
