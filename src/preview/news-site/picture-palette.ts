/** The colours of a picture, from the sky down to the foreground. */
export interface Palette {
  /** Top, middle and horizon of the sky. */
  readonly sky: readonly [string, string, string];
  /** Sun or moon. */
  readonly light: string;
  /** Hills, houses and figures, from far to near. */
  readonly layers: readonly [string, string, string];
  readonly window: string;
  readonly water: string;
  /** The desk's own colour. */
  readonly accent: string;
  readonly isNight: boolean;
}

type Mood = Omit<Palette, 'accent'>;

const dawn: Mood = {
  sky: ['#5b6cb8', '#f0a88f', '#ffe3b8'],
  light: '#fff3d1',
  layers: ['#b98aa4', '#7f6391', '#3d3a63'],
  window: '#ffd9a0',
  water: '#8d8fc4',
  isNight: false,
};
const noon: Mood = {
  sky: ['#2f8fd0', '#86c8ea', '#e8f5f2'],
  light: '#fffbe6',
  layers: ['#9cc7d4', '#4d98a3', '#1f5d6b'],
  window: '#dff3f7',
  water: '#3f9fc2',
  isNight: false,
};
const dusk: Mood = {
  sky: ['#2d2a5e', '#b4466a', '#ffb36b'],
  light: '#ffd98c',
  layers: ['#94466f', '#5a2f5e', '#281d43'],
  window: '#ffc86b',
  water: '#7d3f6d',
  isNight: false,
};
const night: Mood = {
  sky: ['#0b1736', '#1d3263', '#48598f'],
  light: '#f4f1de',
  layers: ['#34497f', '#203260', '#0f1b3d'],
  window: '#ffdf94',
  water: '#22386d',
  isNight: true,
};
const moods = [dawn, noon, dusk, noon, night] as const;

const accents: Readonly<Record<string, string>> = {
  banten: '#d9483b',
  'kota-tangerang': '#e8743b',
  'kabupaten-tangerang': '#5aa454',
  tangsel: '#2fa58e',
  bandara: '#f2b632',
  nasional: '#d6303f',
  mancanegara: '#4f86d9',
  bisnis: '#e0912f',
  properti: '#c2683f',
  tekno: '#46c3d9',
  sport: '#57b85a',
  hiburan: '#d9549b',
  wisata: '#f08a4b',
  tokoh: '#a9744f',
  opini: '#7d78c9',
  'ayo-tangerang-cerdas': '#3f9ad6',
};

/** The palette of an article's picture: the hour of the day changes with the id, the accent belongs to the desk. */
export function paletteFor(desk: string, id: number): Palette {
  const mood = moods[id % moods.length] ?? noon;
  return { ...mood, accent: accents[desk] ?? '#d9843b' };
}
