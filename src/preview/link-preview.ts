import { decodeText } from '../source/decode-text.js';
import { createHttpClient } from '../source/http-client.js';
import { parsePage, selectAll } from '../source/page-document.js';
import type { LinkPreviewPage, LinkPreviewSource } from './bot-api/state.js';

/** Makes link previews as Telegram's servers do, from a page's Open Graph tags. Asks these hosts only. */
export function createLinkPreview(allowedHosts: readonly string[]): LinkPreviewSource {
  const http = createHttpClient({ allowedHosts });
  return async (url) => {
    const outcome = await http.get(url);
    if (outcome.status !== 'ok') return null;
    return readOpenGraph(decodeText(outcome.response.bytes, outcome.response.charset), url);
  };
}

function readOpenGraph(html: string, url: string): LinkPreviewPage | null {
  const page = parsePage(html);
  const tag = (name: string): string =>
    selectAll(page, `meta[property="og:${name}"]`)[0]?.getAttribute('content')?.trim() ?? '';
  if (tag('title') === '') return null;
  return {
    url,
    siteName: tag('site_name'),
    title: tag('title'),
    description: tag('description'),
    imageUrl: tag('image') || null,
  };
}
