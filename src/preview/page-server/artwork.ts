/** The bot's picture: a kentongan, the bamboo slit drum, hanging with its beater, on a warm ground. */
export function drawAvatar(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="96" height="96">
<defs>
<linearGradient id="ground" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#f58a4b"/><stop offset="1" stop-color="#c2391d"/></linearGradient>
<linearGradient id="bamboo" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="#fbe3ad"/><stop offset=".55" stop-color="#f1c36d"/><stop offset="1" stop-color="#cf9240"/></linearGradient>
</defs>
<circle cx="48" cy="48" r="48" fill="url(#ground)"/>
<g transform="rotate(22 48 48)">
<path d="M44 14 q0 -8 6 -8 t6 8" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round" opacity=".9"/>
<rect x="34" y="13" width="30" height="70" rx="13" fill="url(#bamboo)"/>
<path d="M34 27 q15 6 30 0 M34 69 q15 6 30 0" fill="none" stroke="#a86a26" stroke-width="2.5" opacity=".75"/>
<rect x="44.5" y="31" width="9" height="34" rx="4.5" fill="#54210d"/>
</g>
<g transform="rotate(-38 70 60)"><rect x="67" y="46" width="5.5" height="36" rx="2.75" fill="#fff3dc"/><circle cx="69.7" cy="46" r="7" fill="#fff3dc"/></g>
<path d="M19 33 q-5 9 -2 19 M11 29 q-6 13 -2 27" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round" opacity=".75"/>
</svg>`;
}

/** The pattern behind the messages: kawung, the batik of sugar-palm fruits, to be laid over any colour very faintly. */
export function drawWallpaper(): string {
  const fruit = '<g><path d="M3 0 C10 -11 24 -11 30 0 C24 11 10 11 3 0Z"/><path d="M10 0 H23"/></g>';
  const flower = [45, 135, 225, 315].map((angle) => `<g transform="rotate(${angle})">${fruit}</g>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-32 -32 64 64" width="64" height="64" fill="none" stroke="#6b4a2a" stroke-width="1.4" stroke-linecap="round">${flower}<circle r="1.5" fill="#6b4a2a"/></svg>`;
}
