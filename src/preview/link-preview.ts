import { decodeText } from '../source/decode-text.js';
import { createHttpClient } from '../source/http-client.js';
import { parsePage, selectAll } from '../source/page-document.js';
import type { LinkPreviewPage, LinkPreviewSource } from './bot-api/state.js';

/** Makes link previews as Telegram's servers do, from a page's Open Graph tags. Asks these hosts only, until closed. */
export function createLinkPreview(allowedHosts: readonly string[]): {
  readonly find: LinkPreviewSource;
  close(): Promise<void>;
} {
  const http = createHttpClient({ allowedHosts });
  return {
    async find(url) {
      const outcome = await http.get(url);
      if (outcome.status !== 'ok') return null;
      return readOpenGraph(decodeText(outcome.response.bytes, outcome.response.charset), url);
    },
    close: () => http.close(),
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
