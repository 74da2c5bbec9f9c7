const paths = {
  back: 'M15 5l-7 7 7 7',
  down: 'M6 9.5l6 6 6-6',
  close: 'M6 6l12 12M18 6L6 18',
  reply: 'M10 8V4.5L3.5 11l6.5 6.5V14c5 0 8 1.5 10.5 5-.7-5.5-4-10.5-10.5-11z',
  edit: 'M4 20l1-4.5L16.5 4l3.5 3.5L8.5 19zM14 6.5l3.5 3.5',
  pin: 'M9 4h6l-1 6 3 3.5H7L10 10zM12 13.5V20',
  panel: 'M4 5.5h13v13H5.5A1.5 1.5 0 0 1 4 17zM17 9h3v8a1.5 1.5 0 0 1-3 0M7 9h7M7 12h7M7 15h4',
  lock: 'M7 11V8a5 5 0 0 1 10 0v3M5.5 11h13v9h-13z',
  open: 'M8 16L17 7M9 7h8v8',
  copy: 'M9 9h10v11H9zM5 15V4h10',
  share: 'M4 18c1-6 5-9 11-9M11 5l5 4-5 4',
  hash: 'M9 4L7 20M17 4l-2 16M4.5 9h16M3.5 15h16',
} as const;

/** Name of a drawn sign. */
export type IconName = keyof typeof paths;

/** A sign, drawn with lines in the colour of the text; it says nothing to a screen reader. */
export function icon(name: IconName, size = 22): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const attributes = { viewBox: '0 0 24 24', width: size, height: size, 'aria-hidden': 'true' };
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, String(value));
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}
