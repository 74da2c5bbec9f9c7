import { interleave } from '../articles/interleave.js';
import type { SampleArticle } from '../sample-article.js';
import { freeClasses, parks, roadWorks } from './city.js';
import { exports, homes, inventions } from './economy.js';
import { stages, tournaments, trips } from './leisure.js';
import { addedFlights, bridges, marketPrices } from './region.js';

/** Short news for bursts, in the order it is published: neighbouring articles come from different desks. */
export const shortNews: readonly SampleArticle[] = interleave([
  roadWorks,
  marketPrices,
  tournaments,
  parks,
  exports,
  trips,
  bridges,
  inventions,
  addedFlights,
  stages,
  homes,
  freeClasses,
]);
