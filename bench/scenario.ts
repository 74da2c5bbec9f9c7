/** One measured figure, with the target it is held to where the project names one. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly target?: { readonly kind: 'below' | 'at least'; readonly value: number };
}

/** Something to be measured. */
export interface Scenario {
  readonly name: string;
  run(): Promise<readonly Figure[]>;
}

/** The middle of an odd number of measurements. */
export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Times an action some times over after a warm-up, in milliseconds. */
export async function timesOf(repeats: number, action: () => Promise<void>): Promise<readonly number[]> {
  for (let warmUp = 0; warmUp < Math.min(5, repeats); warmUp += 1) await action();
  const times: number[] = [];
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    const start = performance.now();
    await action();
    times.push(performance.now() - start);
  }
  return times;
}
