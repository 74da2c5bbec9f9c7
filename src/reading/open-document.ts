import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfigFile } from '../settings.js';
import { decodeBytes } from '../source/decode-text.js';
import { resolveUrl } from '../source/resolve-url.js';
import { createTopicCatalogue } from '../topics/catalogue.js';
import type { Desk } from './describe-article.js';
import { type DocumentKind, documentKind } from './document-kind.js';
import { type LoadedDocument, loadDocument } from './load-document.js';

/** What a command about a document came to: a report for the terminal, or a sentence why there is none. */
export interface ReadOutcome {
  readonly isRead: boolean;
  readonly text: string;
}

/** What the commands depend on beside their arguments. */
export interface ReadOptions {
  /** The settings where `--site` names none; topics are always found here as a last resort. */
  readonly configDir: string;
  readonly now: number;
  /** Columns of the terminal. */
  readonly width: number;
}

/** A document with the settings it is seen by. */
export interface OpenDocument {
  readonly desk: Desk;
  readonly document: LoadedDocument;
  /** The document's address as named, before it is resolved. */
  readonly named: string;
  readonly text: string;
  readonly charset: { readonly charset: string; readonly because: string };
  readonly kind: DocumentKind;
  /** Whether all of a feed's items are wanted. */
  readonly all: boolean;
  readonly place: string;
}

/**
 * Opens the document that the arguments of a command name: `URL|FILE [--site DIR] [--url ADDRESS] [--all]`. Of a file
 * nothing is asked of the network. A text says why there is none.
 * @throws {SettingsError} when the settings cannot be used.
 */
export async function openDocument(
  args: readonly string[],
  { configDir, now }: ReadOptions,
  usage: string,
): Promise<OpenDocument | string> {
  const parsed = parseArguments(args, usage);
  if (typeof parsed === 'string') return parsed;
  const folder = parsed.site ?? configDir;
  const site = readConfigFile(folder, 'site.json');
  const topicsFolder = existsSync(join(folder, 'topics.json')) ? folder : configDir;
  const topics = createTopicCatalogue(readConfigFile(topicsFolder, 'topics.json'));

  const loading = await loadDocument(parsed.place, site, join(folder, 'site.json'), parsed.url);
  if (loading.status === 'failed') return loading.cause;
  const { document } = loading;
  const { text, charset, because } = decodeBytes(document.bytes, document.charset);
  const base = resolveUrl(document.url)?.href ?? site.home;
  return {
    desk: { site, topics, now },
    document: { ...document, url: base },
    named: document.url,
    text,
    charset: { charset, because },
    kind: documentKind(text, base, site),
    all: parsed.all,
    place: parsed.place,
  };
}

/** The outcome of a command that has nothing to show. */
export function refused(text: string): ReadOutcome {
  return { isRead: false, text: `${text}\n` };
}

interface ReadArguments {
  readonly place: string;
  readonly site: string | undefined;
  readonly url: string | undefined;
  readonly all: boolean;
}

function parseArguments(args: readonly string[], usage: string): ReadArguments | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { site: { type: 'string' }, url: { type: 'string' }, all: { type: 'boolean', default: false } },
    });
    const [place, ...others] = positionals;
    if (place === undefined || others.length > 0) return usage;
    return { place, site: values.site, url: values.url, all: values.all };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n\n${usage}`;
  }
}
