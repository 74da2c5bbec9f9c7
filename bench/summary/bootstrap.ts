/** A mean with the interval that holds it in 95 of 100 samples of as many articles. */
export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

const samples = 1000;
const seed = 20_261_126;

/** The mean of some values and its 95 % bootstrap interval (percentiles; Efron 1979). The same values give the same interval. */
export function bootstrap(values: readonly number[]): Interval {
  const random = createRandom(seed);
  const means = Array.from({ length: samples }, () => {
    let sum = 0;
    for (let count = 0; count < values.length; count += 1) sum += values[Math.floor(random() * values.length)] ?? 0;
    return sum / values.length;
  }).toSorted((one, other) => one - other);
  return {
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    low: means[Math.floor(samples * 0.025)] ?? 0,
    high: means[Math.ceil(samples * 0.975) - 1] ?? 0,
  };
}

/** Numbers from 0 to 1 in a fixed order (mulberry32). */
function createRandom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
