import type { Palette } from './picture-palette.js';

/** How a row of buildings is drawn. */
export interface CityShape {
  readonly baseY: number;
  /** Height of the tallest building. */
  readonly tallest: number;
  readonly random: () => number;
}

/** The ground, from a height down to the edge. */
export function drawGround(colour: string, y: number): string {
  return `<rect y="${y}" width="1200" height="${630 - y}" fill="${colour}"/>`;
}

/** A soft line of hills across the picture. */
export function drawHills(colour: string, y: number, swing: number, random: () => number): string {
  const crest = Array.from({ length: 7 }, (_, index) => Math.round(y + (index % 2 === 0 ? 1 : -1) * swing * random()));
  const [first = y, ...rest] = crest;
  const curve = rest.map((height, index) => {
    const x = index * 200;
    const before = crest[index] ?? y;
    return `C${x + 100} ${before} ${x + 100} ${height} ${x + 200} ${height}`;
  });
  return `<path d="M0 ${first} ${curve.join(' ')} V630 H0Z" fill="${colour}"/>`;
}

/** A row of buildings with some lit windows. */
export function drawCity(colour: string, palette: Palette, { baseY, tallest, random }: CityShape): string {
  const buildings: string[] = [];
  for (let x = -20; x < 1200; ) {
    const width = Math.round(52 + random() * 66);
    const height = Math.round(tallest * (0.35 + random() * 0.65));
    buildings.push(drawBuilding({ x, y: baseY - height, width, height }, colour, palette, random));
    x += width + Math.round(random() * 12);
  }
  return buildings.join('');
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function drawBuilding({ x, y, width, height }: Box, colour: string, palette: Palette, random: () => number): string {
  const columns = Math.floor((width - 14) / 16);
  const rows = Math.min(12, Math.floor((height - 20) / 22));
  const windows = Array.from({ length: Math.max(0, columns * rows) }, (_, index) => {
    if (random() < 0.55) return '';
    const left = x + 10 + (index % columns) * 16;
    const top = y + 14 + Math.floor(index / columns) * 22;
    return `<rect x="${left}" y="${top}" width="8" height="12"/>`;
  }).join('');
  const mast =
    random() > 0.75 ? `<rect x="${x + width / 2 - 2}" y="${y - 34}" width="4" height="36" fill="${colour}"/>` : '';
  return `${mast}<rect x="${x}" y="${y}" width="${width}" height="${height + 60}" fill="${colour}"/><g fill="${palette.window}" opacity="${palette.isNight ? 0.85 : 0.45}">${windows}</g>`;
}

/** Small houses with tiled roofs, one for each place. */
export function drawHouses(
  palette: Palette,
  baseY: number,
  places: readonly number[],
  random: () => number,
  scale = 1,
): string {
  return places
    .map((x) => {
      const roof = random() > 0.4 ? palette.accent : palette.layers[1];
      return `<g transform="translate(${x} ${baseY}) scale(${scale})"><rect x="0" y="-46" width="78" height="46" fill="#f3e8d6"/><path d="M-12 -44 L39 -88 L90 -44Z" fill="${roof}"/><rect x="10" y="-32" width="18" height="18" fill="${palette.isNight ? palette.window : palette.layers[2]}"/><rect x="46" y="-34" width="20" height="34" fill="${palette.layers[2]}"/></g>`;
    })
    .join('');
}

/** Water down to the edge, with glints. */
export function drawWater(palette: Palette, y: number, random: () => number): string {
  const glints = Array.from({ length: 26 }, () => {
    const width = Math.round(24 + random() * 90);
    return `<rect x="${Math.round(random() * 1200)}" y="${Math.round(y + 12 + random() * (610 - y))}" width="${width}" height="4" rx="2"/>`;
  }).join('');
  return `<rect y="${y}" width="1200" height="${630 - y}" fill="${palette.water}"/><g fill="${palette.light}" opacity=".4">${glints}</g>`;
}

/** A round-crowned tree. */
export function drawTree(colour: string, x: number, y: number, scale: number): string {
  return `<g transform="translate(${x} ${y}) scale(${scale})" fill="${colour}"><rect x="-5" y="-60" width="10" height="64"/><circle cy="-86" r="38"/><circle cx="-28" cy="-66" r="26"/><circle cx="28" cy="-66" r="26"/></g>`;
}

/** A coconut palm. */
export function drawPalm(colour: string, x: number, y: number, scale: number): string {
  const leaves = [-160, -130, -95, -60, -25, 5]
    .map((angle) => `<path d="M0 0 Q60 -26 118 14 Q58 2 0 8Z" transform="rotate(${angle})"/>`)
    .join('');
  return `<g transform="translate(${x} ${y}) scale(${scale})" fill="${colour}"><path d="M-9 10 Q8 -110 30 -200 L38 -196 Q22 -100 11 10Z"/><g transform="translate(34 -198)">${leaves}</g></g>`;
}

/** Standing people, head and shoulders, one for each place. */
export function drawPeople(colour: string, baseY: number, places: readonly number[], scale = 1): string {
  return places
    .map(
      (x) =>
        `<g transform="translate(${x} ${baseY}) scale(${scale})" fill="${colour}"><circle cy="-92" r="17"/><path d="M-26 0 V-44 a26 28 0 0 1 52 0 V0Z"/></g>`,
    )
    .join('');
}
