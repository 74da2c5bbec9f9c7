import { z } from 'zod';

/** A topic readers can follow, by its id in `config/topics.json`, or {@link ALL_TOPICS}. */
export type TopicId = string & { readonly __brand: 'TopicId' };

/** Following this one is following everything, also what no topic names. */
export const ALL_TOPICS = 'SEMUA' as TopicId;

const wordsSchema = z.strictObject({ id: z.string().min(1), en: z.string().min(1) });

/** One entry of `config/topics.json`. */
export const topicSchema = z.strictObject({
  id: z
    .string()
    .min(1)
    .max(40)
    .refine((id) => id !== ALL_TOPICS, 'any name but SEMUA, which means all topics')
    .transform((id) => id as TopicId),
  label: wordsSchema,
  emoji: z.string().min(1),
  group: wordsSchema,
  match: z.strictObject({
    categories: z.array(z.string().min(1)).describe('Desks as they stand in addresses'),
    labels: z.array(z.string().min(1)).describe('Desks as the site prints them'),
  }),
  urgent: z.boolean().default(false).describe('Its news goes before everything else, such as warnings of disasters'),
  aliases: z.array(z.string().min(1)).default([]).describe('Other names that readers type'),
});

/** A topic as configured. */
export type Topic = Readonly<z.infer<typeof topicSchema>>;
