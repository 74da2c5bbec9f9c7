import type { SampleArticle } from '../sample-article.js';
import { ayoTangerangCerdas } from './ayo-tangerang-cerdas.js';
import { bandara } from './bandara.js';
import { banten } from './banten.js';
import { bisnis } from './bisnis.js';
import { hiburan } from './hiburan.js';
import { interleave } from './interleave.js';
import { kabupatenTangerang } from './kabupaten-tangerang.js';
import { kotaTangerang } from './kota-tangerang.js';
import { mancanegara } from './mancanegara.js';
import { nasional } from './nasional.js';
import { opini } from './opini.js';
import { properti } from './properti.js';
import { sport } from './sport.js';
import { tangsel } from './tangsel.js';
import { tekno } from './tekno.js';
import { tokoh } from './tokoh.js';
import { wisata } from './wisata.js';

const desks = [
  kotaTangerang,
  kabupatenTangerang,
  tangsel,
  banten,
  bandara,
  nasional,
  mancanegara,
  bisnis,
  properti,
  tekno,
  sport,
  hiburan,
  wisata,
  tokoh,
  opini,
  ayoTangerangCerdas,
] as const;

/**
 * Every article of the sample news site in the order it is published: the first of each desk, then the second of
 * each, then the third, so that neighbouring articles come from different desks.
 */
export const sampleArticles: readonly SampleArticle[] = interleave(desks);
