import { element } from '../dom.js';
import type { PageTexts } from '../texts/texts.js';
import type { PageMessage, PagePhoto } from '../wire.js';

/** The photo of a message, or those of an album in one frame; null where there is none. */
export function renderPhotos(messages: readonly PageMessage[], texts: PageTexts): HTMLElement | null {
  const photos = messages.flatMap(({ photo }) => (photo === null ? [] : [photo]));
  const [first] = photos;
  if (first === undefined) return null;
  const frame = element('div', { class: 'photos', attributes: { 'data-count': Math.min(photos.length, 5) } });
  if (photos.length === 1) frame.style.aspectRatio = `${first.width} / ${Math.min(first.height, first.width * 1.25)}`;
  frame.append(...photos.map((photo) => renderPhoto(photo, texts)));
  return frame;
}

function renderPhoto({ url, width, height }: PagePhoto, texts: PageTexts): HTMLElement {
  const attributes = { src: url, alt: texts.photo, width, height, decoding: 'async', loading: 'lazy' };
  return element('img', { attributes });
}
