import type { Palette } from './picture-palette.js';
import {
  drawCity,
  drawGround,
  drawHills,
  drawHouses,
  drawPalm,
  drawPeople,
  drawTree,
  drawWater,
} from './picture-shapes.js';

/** What a scene is drawn with. */
export interface SceneParts {
  readonly palette: Palette;
  /** The picture's own source of chance, 0 to 1. */
  readonly random: () => number;
}

/** Draws what stands before the sky, on 1200 × 630. */
export type Scene = (parts: SceneParts) => string;

/** The scene of a desk; desks without one of their own get the town. */
export function sceneFor(desk: string): Scene {
  return scenes[desk] ?? town;
}

const town: Scene = ({ palette, random }) =>
  drawHills(palette.layers[0], 420, 40, random) +
  drawCity(palette.layers[1], palette, { baseY: 560, tallest: 300, random }) +
  drawCity(palette.layers[2], palette, { baseY: 590, tallest: 170, random }) +
  drawGround(palette.layers[2], 585) +
  `<rect y="600" width="1200" height="5" fill="${palette.accent}" opacity=".8"/>`;

const fields: Scene = ({ palette, random }) => {
  const rows = Array.from({ length: 9 }, (_, index) => {
    const x = -300 + index * 220;
    return `<path d="M${x} 630 L${x + 150} 630 L${610 + (index - 4) * 9} 450 L${600 + (index - 4) * 9} 450Z" fill="${palette.accent}" opacity="${index % 2 === 0 ? 0.85 : 0.55}"/>`;
  }).join('');
  return (
    drawHills(palette.layers[0], 360, 90, random) +
    drawHills(palette.layers[1], 430, 40, random) +
    `<rect y="450" width="1200" height="180" fill="${palette.layers[2]}"/>${rows}` +
    drawHouses(palette, 458, [160, 250, 930], random) +
    drawTree(palette.layers[2], 90, 462, 1.1) +
    drawTree(palette.layers[2], 1080, 462, 1.4)
  );
};

const lighthouse: Scene = ({ palette, random }) =>
  drawHills(palette.layers[0], 400, 60, random) +
  drawWater(palette, 440, random) +
  `<path d="M700 630 Q760 470 900 470 L1200 450 V630Z" fill="${palette.layers[2]}"/>
<path d="M880 475 L900 180 H950 L970 475Z" fill="#f5efe4"/><path d="M886 390 l3 -45 h72 l3 45Z M892 290 l3 -45 h60 l3 45Z" fill="${palette.accent}"/>
<rect x="890" y="166" width="70" height="16" fill="${palette.layers[2]}"/><rect x="903" y="128" width="44" height="40" fill="${palette.window}"/><path d="M896 130 L925 98 L954 130Z" fill="${palette.accent}"/>
${palette.isNight ? `<path d="M903 148 L300 60 V210Z" fill="${palette.window}" opacity=".28"/>` : ''}` +
  drawPalm(palette.layers[2], 1090, 458, 1);

const airport: Scene = ({ palette, random }) => {
  const planeY = Math.round(190 + random() * 70);
  return (
    drawHills(palette.layers[0], 440, 30, random) +
    `<path d="M60 520 Q330 400 620 470 V540 H60Z" fill="${palette.layers[1]}"/><g fill="${palette.window}" opacity=".85">${Array.from({ length: 10 }, (_, index) => `<rect x="${100 + index * 50}" y="490" width="34" height="26" rx="3"/>`).join('')}</g>
<path d="M950 540 V330 h34 V540Z" fill="${palette.layers[1]}"/><path d="M925 330 l14 -48 h56 l14 48Z" fill="${palette.window}"/><rect x="935" y="268" width="64" height="15" fill="${palette.accent}"/>` +
    drawGround(palette.layers[2], 535) +
    `<path d="M120 630 L520 548 H680 L1080 630Z" fill="#20242e" opacity=".55"/><g fill="#fff" opacity=".85"><path d="M586 552 h28 l4 14 h-36Z M578 580 h44 l5 18 h-54Z M569 612 h62 l4 18 h-70Z"/></g>
<g transform="translate(${Math.round(330 + random() * 260)} ${planeY}) rotate(-9)"><path d="M-20 40 L-120 150 H-70 L90 40Z" fill="${palette.accent}"/><path d="M-230 12 Q-210 -6 -170 -4 H150 Q230 6 262 30 Q230 50 150 52 H-150 Q-215 46 -230 12Z" fill="#f7f5f0"/><path d="M-228 14 L-262 -74 H-214 L-150 0Z" fill="${palette.accent}"/><path d="M10 6 L-80 -76 H-44 L90 6Z" fill="${palette.accent}" opacity=".75"/><path d="M215 14 q22 4 32 12 h-44Z" fill="${palette.layers[2]}"/><g fill="${palette.layers[2]}" opacity=".7">${Array.from({ length: 14 }, (_, index) => `<circle cx="${-140 + index * 24}" cy="20" r="5"/>`).join('')}</g></g>`
  );
};

const stadium: Scene = ({ palette, random }) => {
  const pylon = (x: number): string =>
    `<path d="M${x} 470 V170" stroke="${palette.layers[2]}" stroke-width="10"/><rect x="${x - 44}" y="128" width="88" height="50" rx="6" fill="${palette.layers[2]}"/><g fill="${palette.window}">${[0, 1, 2, 3, 4, 5].map((index) => `<circle cx="${x - 28 + (index % 3) * 28}" cy="${142 + Math.floor(index / 3) * 22}" r="8"/>`).join('')}</g>`;
  return (
    drawHills(palette.layers[0], 400, 30, random) +
    pylon(190) +
    pylon(1010) +
    `<path d="M60 500 Q600 250 1140 500 V630 H60Z" fill="${palette.layers[1]}"/><path d="M120 505 Q600 310 1080 505Z" fill="${palette.layers[2]}"/><g opacity=".8">${Array.from({ length: 90 }, () => `<circle cx="${Math.round(230 + random() * 740)}" cy="${Math.round(440 + random() * 60)}" r="5" fill="${random() > 0.5 ? palette.window : palette.accent}"/>`).join('')}</g>
<path d="M0 505 H1200 V630 H0Z" fill="#3f8f4b"/><path d="M0 505 H150 L60 630 H0Z M300 505 H450 L400 630 H230Z M600 505 H750 L770 630 H600Z M900 505 H1050 L1140 630 H970Z" fill="#fff" opacity=".08"/><path d="M600 505 V630" stroke="#fff" stroke-width="4" opacity=".8"/><ellipse cx="600" cy="578" rx="150" ry="40" fill="none" stroke="#fff" stroke-width="4" opacity=".8"/>
<circle cx="690" cy="586" r="17" fill="#fff"/><path d="M690 576 l9 7 -3 10 h-12 l-3 -10Z" fill="#222"/>`
  );
};

const market: Scene = ({ palette, random }) => {
  const stall = (x: number, width: number, colour: string): string => {
    const stripes = Array.from({ length: Math.floor(width / 30) }, (_, index) => {
      const left = x + index * 30;
      return `<path d="M${left} 400 h30 v46 a15 15 0 0 1 -30 0Z" fill="${index % 2 === 0 ? colour : '#fbf3e4'}"/>`;
    }).join('');
    const goods = Array.from({ length: Math.floor(width / 26) }, (_, index) => {
      return `<circle cx="${x + 16 + index * 26}" cy="${522 - (index % 2) * 9}" r="15" fill="${index % 3 === 0 ? palette.accent : index % 3 === 1 ? '#7bb661' : '#f0c24b'}"/>`;
    }).join('');
    return `<rect x="${x + 6}" y="430" width="8" height="180" fill="${palette.layers[2]}"/><rect x="${x + width - 14}" y="430" width="8" height="180" fill="${palette.layers[2]}"/>${goods}<rect x="${x}" y="530" width="${width}" height="76" rx="4" fill="${palette.layers[2]}"/>${stripes}`;
  };
  return (
    drawCity(palette.layers[0], palette, { baseY: 600, tallest: 280, random }) +
    drawCity(palette.layers[1], palette, { baseY: 600, tallest: 150, random }) +
    drawGround(palette.layers[2], 598) +
    stall(70, 300, palette.accent) +
    stall(450, 300, '#4a8fb0') +
    stall(830, 300, palette.accent) +
    drawPeople(palette.layers[2], 606, [405, 785, 1160])
  );
};

const houses: Scene = ({ palette, random }) =>
  drawHills(palette.layers[0], 400, 60, random) +
  drawHills(palette.layers[1], 480, 30, random) +
  drawGround(palette.layers[2], 560) +
  drawHouses(palette, 575, [60, 270, 480, 690, 900, 1080], random, 1.7) +
  drawTree(palette.layers[2], 245, 575, 1.2) +
  drawTree(palette.layers[2], 668, 575, 1.5);

const signals: Scene = ({ palette, random }) => {
  const points = Array.from({ length: 16 }, (_, index) => ({
    x: Math.round(60 + (index % 8) * 154 + random() * 60),
    y: Math.round(90 + Math.floor(index / 8) * 150 + random() * 90),
  }));
  const lines = points
    .flatMap((point, index) => points.slice(index + 1).map((other) => ({ point, other })))
    .filter(({ point, other }) => Math.hypot(point.x - other.x, point.y - other.y) < 235)
    .map(({ point, other }) => `<path d="M${point.x} ${point.y} L${other.x} ${other.y}"/>`)
    .join('');
  const arcs = [60, 105, 150].map((radius) => `<circle cx="600" cy="250" r="${radius}"/>`).join('');
  return (
    `<g stroke="${palette.accent}" stroke-width="2.5" opacity=".7">${lines}</g><g fill="#fff">${points.map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="7"/>`).join('')}</g>` +
    drawCity(palette.layers[1], palette, { baseY: 600, tallest: 220, random }) +
    `<g stroke="${palette.layers[2]}" stroke-width="9" fill="none"><path d="M600 250 L520 600 M600 250 L680 600 M578 350 H622 M560 425 H640 M543 505 H657 M560 425 L657 505 M640 425 L543 505"/></g><g fill="none" stroke="${palette.window}" stroke-width="7" opacity=".8">${arcs}</g><circle cx="600" cy="250" r="20" fill="${palette.accent}"/>` +
    drawGround(palette.layers[2], 592)
  );
};

const stage: Scene = ({ palette, random }) => {
  const beams = [150, 380, 600, 820, 1050]
    .map((x, index) => {
      const aim = Math.round(x + (random() - 0.5) * 320);
      return `<path d="M${x} 0 L${aim - 110} 560 H${aim + 110}Z" fill="${index % 2 === 0 ? palette.accent : palette.window}" opacity=".3"/>`;
    })
    .join('');
  return `<rect width="1200" height="630" fill="#140f2b" opacity=".55"/>${beams}
<path d="M0 0 H200 Q150 260 40 520 H0Z M1200 0 H1000 Q1050 260 1160 520 H1200Z" fill="${palette.accent}"/><path d="M60 0 Q50 260 10 500 M130 0 Q110 260 30 510 M1140 0 Q1150 260 1190 500 M1070 0 Q1090 260 1170 510" stroke="#000" stroke-width="10" fill="none" opacity=".18"/>
<rect y="500" width="1200" height="130" fill="${palette.layers[2]}"/><rect y="500" width="1200" height="8" fill="${palette.window}" opacity=".7"/>
<g stroke="${palette.layers[2]}" stroke-width="8"><path d="M600 500 V300"/></g><rect x="586" y="262" width="28" height="52" rx="14" fill="#f2efe6"/>${drawPeople('#0b0920', 640, [80, 170, 260, 345, 430, 520, 605, 700, 790, 880, 960, 1050, 1130], 1.25)}`;
};

const beach: Scene = ({ palette, random }) => {
  const boatX = Math.round(330 + random() * 330);
  return (
    drawHills(palette.layers[0], 390, 60, random) +
    drawWater(palette, 420, random) +
    `<g transform="translate(${boatX} 470)"><path d="M-90 0 H90 Q70 42 40 42 H-48 Q-78 38 -90 0Z" fill="${palette.layers[2]}"/><path d="M0 -6 V-170 L96 -26Z" fill="#fbf4e6"/><path d="M-8 -6 V-140 L-72 -24Z" fill="${palette.accent}"/></g>
<path d="M0 630 V560 Q260 520 560 580 T1200 540 V630Z" fill="#f0d9a8"/><path d="M930 590 l50 -110 50 110Z" fill="none"/><path d="M880 500 a90 70 0 0 1 180 0Z" fill="${palette.accent}"/><path d="M925 500 a45 70 0 0 1 90 0Z" fill="#fff" opacity=".75"/><path d="M970 498 V590" stroke="#6b4a2c" stroke-width="7"/>` +
    drawPalm(palette.layers[2], 120, 580, 1.6) +
    drawPalm(palette.layers[2], 215, 590, 1.15)
  );
};

const monument: Scene = ({ palette, random }) =>
  drawCity(palette.layers[0], palette, { baseY: 590, tallest: 220, random }) +
  `<path d="M585 470 L592 130 H608 L615 470Z" fill="#f4efe2"/><path d="M600 70 q26 34 8 62 h-16 q-18 -28 8 -62Z" fill="#f0b73d"/><path d="M480 470 H720 L690 510 H510Z" fill="#e4ddcb"/><rect x="540" y="510" width="120" height="60" fill="${palette.layers[1]}"/>` +
  drawHills(palette.layers[1], 550, 18, random) +
  drawGround(palette.layers[2], 575) +
  [170, 330, 870, 1030]
    .map(
      (x) =>
        `<path d="M${x} 590 V330" stroke="${palette.layers[2]}" stroke-width="6"/><path d="M${x} 334 q32 -14 58 0 t58 0 v38 q-32 14 -58 0 t-58 0Z" fill="#d6303f"/><path d="M${x} 372 q32 -14 58 0 t58 0 v38 q-32 14 -58 0 t-58 0Z" fill="#fff"/>`,
    )
    .join('') +
  drawTree(palette.layers[2], 70, 585, 1.3) +
  drawTree(palette.layers[2], 1140, 585, 1.3);

const globe: Scene = ({ palette, random }) =>
  `<g transform="translate(600 330)"><circle r="225" fill="${palette.water}"/><g fill="${palette.accent}" opacity=".85"><path d="M-170 -90 q70 -70 130 -40 t40 80 -70 50 -40 70 -80 -60Z"/><path d="M40 -150 q90 10 120 80 t-30 90 -70 -20 -50 -70Z"/><path d="M-10 70 q60 -20 110 20 t-10 90 -90 -20Z"/></g><g fill="none" stroke="#fff" stroke-width="3" opacity=".35"><circle r="225"/><ellipse rx="90" ry="225"/><ellipse rx="170" ry="225"/><path d="M-225 0 H225 M-194 -115 H194 M-194 115 H194"/></g><ellipse rx="320" ry="80" transform="rotate(-18)" fill="none" stroke="${palette.window}" stroke-width="4" stroke-dasharray="4 16" stroke-linecap="round"/><circle cx="304" cy="-98" r="12" fill="${palette.window}"/></g>` +
  drawCity(palette.layers[2], palette, { baseY: 630, tallest: 110, random });

const portrait: Scene = ({ palette, random }) =>
  drawHills(palette.layers[0], 430, 70, random) +
  drawHills(palette.layers[1], 520, 40, random) +
  `<circle cx="600" cy="300" r="205" fill="${palette.accent}" opacity=".9"/><circle cx="600" cy="300" r="205" fill="none" stroke="#fff" stroke-width="8" opacity=".5"/><path d="M330 630 Q350 440 520 420 h160 Q850 440 870 630Z" fill="${palette.layers[2]}"/><path d="M560 380 h80 v60 q-40 40 -80 0Z" fill="#b98360"/><ellipse cx="600" cy="300" rx="82" ry="100" fill="#c99270"/><path d="M512 262 Q510 170 600 168 T688 262 L672 232 H528Z" fill="#1d1a26"/><path d="M520 420 L600 500 680 420 640 600 H560Z" fill="#fbf4e6"/>`;

const opinion: Scene = ({ palette, random }) =>
  drawHills(palette.layers[0], 470, 50, random) +
  `<path d="M170 150 h430 a34 34 0 0 1 34 34 v170 a34 34 0 0 1 -34 34 H330 l-86 76 v-76 h-74 a34 34 0 0 1 -34 -34 V184 a34 34 0 0 1 34 -34Z" fill="#fbf6ea"/><g fill="${palette.layers[1]}" opacity=".55"><rect x="190" y="206" width="360" height="18" rx="9"/><rect x="190" y="248" width="300" height="18" rx="9"/><rect x="190" y="290" width="340" height="18" rx="9"/></g>
<path d="M690 280 h310 a34 34 0 0 1 34 34 v130 a34 34 0 0 1 -34 34 h-40 v70 l-80 -70 H690 a34 34 0 0 1 -34 -34 V314 a34 34 0 0 1 34 -34Z" fill="${palette.accent}"/><g fill="#fff" opacity=".85"><circle cx="770" cy="380" r="17"/><circle cx="845" cy="380" r="17"/><circle cx="920" cy="380" r="17"/></g>` +
  drawHills(palette.layers[2], 570, 26, random);

const school: Scene = ({ palette, random }) =>
  drawHills(palette.layers[0], 410, 60, random) +
  `<rect x="290" y="380" width="620" height="200" fill="${palette.layers[1]}"/><path d="M250 384 L600 250 L950 384Z" fill="${palette.accent}"/><rect x="556" y="460" width="88" height="120" fill="${palette.layers[2]}"/><circle cx="600" cy="334" r="28" fill="#fbf6ea"/><path d="M600 316 v18 h14" stroke="${palette.layers[2]}" stroke-width="5" fill="none"/><g fill="${palette.window}">${[330, 420, 700, 790].map((x) => `<rect x="${x}" y="430" width="66" height="70" rx="4"/>`).join('')}</g>
<path d="M1020 590 V250" stroke="${palette.layers[2]}" stroke-width="8"/><path d="M1020 254 h104 v34 h-104Z" fill="#d6303f"/><path d="M1020 288 h104 v34 h-104Z" fill="#fff"/>` +
  drawGround(palette.layers[2], 575) +
  drawTree(palette.layers[2], 170, 585, 1.6) +
  drawPeople(palette.layers[2], 600, [430, 480, 735, 785], 0.8);

const scenes: Readonly<Record<string, Scene>> = {
  banten: lighthouse,
  'kota-tangerang': town,
  'kabupaten-tangerang': fields,
  tangsel: houses,
  bandara: airport,
  nasional: monument,
  mancanegara: globe,
  bisnis: market,
  properti: houses,
  tekno: signals,
  sport: stadium,
  hiburan: stage,
  wisata: beach,
  tokoh: portrait,
  opini: opinion,
  'ayo-tangerang-cerdas': school,
};
