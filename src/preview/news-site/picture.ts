import { type Palette, paletteFor } from './picture-palette.js';
import { sceneFor } from './picture-scenes.js';

/** The size that Open Graph pictures have everywhere. */
const WIDTH = 1200;
const HEIGHT = 630;

/** A picture for an article, as SVG: the same desk and id always give the same picture. */
export function drawPicture(desk: string, id: number): string {
  const random = randomFrom(id);
  const palette = paletteFor(desk, id);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">
${drawSky(palette, random)}
${sceneFor(desk)({ palette, random })}
<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#vignette)"/>
</svg>`;
}

/** The mark of the site: a kentongan, the slit drum, on its orange. */
export function drawFavicon(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="14" fill="#c8471f"/><g transform="rotate(24 32 32)"><rect x="22" y="8" width="20" height="48" rx="10" fill="#f6cf8f"/><rect x="29" y="17" width="6" height="30" rx="3" fill="#5b2410"/></g></svg>`;
}

function drawSky({ sky, light, isNight }: Palette, random: () => number): string {
  const sunX = Math.round(220 + random() * 760);
  const sunY = Math.round(isNight ? 110 + random() * 60 : 190 + random() * 110);
  const radius = isNight ? 44 : 62;
  return `<defs>
<linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${sky[0]}"/><stop offset=".55" stop-color="${sky[1]}"/><stop offset="1" stop-color="${sky[2]}"/></linearGradient>
<radialGradient id="glow"><stop offset="0" stop-color="${light}" stop-opacity=".75"/><stop offset="1" stop-color="${light}" stop-opacity="0"/></radialGradient>
<radialGradient id="vignette" cx=".5" cy=".45" r=".8"><stop offset=".6" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".28"/></radialGradient>
</defs>
<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#sky)"/>
${isNight ? drawStars(random) : ''}
<circle cx="${sunX}" cy="${sunY}" r="${radius * 4}" fill="url(#glow)"/>
<circle cx="${sunX}" cy="${sunY}" r="${radius}" fill="${light}"/>
${drawClouds(light, isNight ? 0.1 : 0.5, random)}`;
}

function drawStars(random: () => number): string {
  return Array.from({ length: 60 }, () => {
    const x = Math.round(random() * WIDTH);
    const y = Math.round(random() * 320);
    return `<circle cx="${x}" cy="${y}" r="${(0.8 + random() * 1.6).toFixed(1)}" fill="#fff" opacity="${(0.3 + random() * 0.6).toFixed(2)}"/>`;
  }).join('');
}

function drawClouds(colour: string, opacity: number, random: () => number): string {
  return Array.from({ length: 4 }, (_, index) => {
    const x = Math.round(index * 320 + random() * 160 - 80);
    const y = Math.round(60 + random() * 170);
    const width = Math.round(150 + random() * 150);
    return `<g fill="${colour}" opacity="${opacity}"><rect x="${x}" y="${y}" width="${width}" height="22" rx="11"/><rect x="${x + 38}" y="${y - 16}" width="${Math.round(width * 0.55)}" height="26" rx="13"/><rect x="${x - 30}" y="${y + 15}" width="${Math.round(width * 0.7)}" height="14" rx="7"/></g>`;
  }).join('');
}

/** A small repeatable source of randomness (mulberry32): numbers from 0 to 1 that depend on the seed only. */
function randomFrom(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
