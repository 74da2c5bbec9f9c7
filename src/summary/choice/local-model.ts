import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { ChoiceModel } from './choice-model.js';

const weightsSchema = z.record(z.string(), z.number());
const modelSchema = z.object({ alone: weightsSchema, together: weightsSchema, lengths: z.array(z.number()) });

/** The model whose weights stand beside this file: learned with `npm run train`; source and licence are named in them. */
export const localModel: ChoiceModel = modelSchema.parse(
  JSON.parse(readFileSync(new URL('weights.json', import.meta.url), 'utf8')),
);
