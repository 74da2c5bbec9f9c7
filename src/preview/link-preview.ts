import { decodeText } from '../source/decode-text.js';
import { createHttpClient } from '../source/http-client.js';
import { parsePage, selectAll } from '../source/page-document.js';
import type { LinkPreviewPage, LinkPreviewSource } from './bot-api/state.js';

/** What finding link previews needs. */
export interface LinkPreviewOptions {
  /** Only these are asked. */
  readonly allowedHosts: readonly string[];
  /** Who asks, as the bot itself says it. */
  readonly userAgent: string;
  /** For how long what a page says of itself is not asked for again, so that many readers are one visit; default 0. */
  readonly keptMs?: number;
}

/** Makes link previews as Telegram's servers do, from a page's Open Graph tags, until closed. */
export function createLinkPreview({ keptMs = 0, ...client }: LinkPreviewOptions): {
  readonly find: LinkPreviewSource;
  close(): Promise<void>;
} {
  const http = createHttpClient(client);
  const kept = new Map<string, Promise<LinkPreviewPage | null>>();

  async function ask(url: string): Promise<LinkPreviewPage | null> {
    const outcome = await http.get(url);
    if (outcome.status !== 'ok') return null;
    return readOpenGraph(decodeText(outcome.response.bytes, outcome.response.charset), url);
  }

  /** A page that shows nothing is asked again at once: the site may be back. */
  async function find(url: string): Promise<LinkPreviewPage | null> {
    const asked = kept.get(url) ?? ask(url);
    kept.set(url, asked);
    const page = await asked;
    setTimeout(() => kept.delete(url), page === null ? 0 : keptMs).unref();
    return page;
  }

  return { find, close: () => http.close() };
}

function readOpenGraph(html: string, url: string): LinkPreviewPage | null {
  const page = parsePage(html);
  const tag = (name: string): string =>
    selectAll(page, `meta[property="og:${name}"]`)[0]?.getAttribute('content')?.trim() ?? '';
  if (tag('title') === '') return null;
  const imageUrl = tag('image');
  return {
    url,
    siteName: tag('site_name'),
    title: tag('title'),
    description: tag('description'),
    imageUrl: URL.canParse(imageUrl, url) ? new URL(imageUrl, url).href : null,
  };
}
