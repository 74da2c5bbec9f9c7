import { isIP } from 'node:net';
import { parseArgs } from 'node:util';

/** How the preview is to be started. */
export interface PreviewOptions {
  /** 0: any free one. */
  readonly port: number;
  readonly host: string;
  /** The configuration folder of the real site to follow; null: the sample site. */
  readonly siteFolder: string | null;
  readonly isFresh: boolean;
  /** Where the preview keeps what it goes on from. */
  readonly dataFolder: string;
}

/** What reading the command line came to; a refusal says in a sentence what is wrong. */
export type PreviewOptionsReading =
  | { readonly status: 'read'; readonly options: PreviewOptions }
  | { readonly status: 'refused'; readonly why: string }
  | { readonly status: 'help' };

/** The list of options, as `--help` and every refusal show it. */
export const PREVIEW_USAGE = `Options of the preview (npm run preview -- …):

  --port N         the page's port; the next free one when it is in use  (8585)
  --host ADDRESS   where the page listens; 0.0.0.0 opens it to other computers  (127.0.0.1)
  --site DIR       follow the real site of this configuration folder, such as config, instead of the sample site
  --fresh          forget what earlier previews kept
  --data DIR       where chats, subscriptions and the sample site are kept  (data/preview)
  --help           this list`;

const options = {
  port: { type: 'string', default: '8585' },
  host: { type: 'string', default: '127.0.0.1' },
  site: { type: 'string' },
  fresh: { type: 'boolean', default: false },
  data: { type: 'string', default: 'data/preview' },
  help: { type: 'boolean', default: false },
} as const;

const LAST_PORT = 65_535;

/** Reads what follows `preview` on the command line. */
export function readPreviewOptions(args: readonly string[]): PreviewOptionsReading {
  const unknown = firstUnknown(args);
  if (unknown !== null) return refused(unknown);
  try {
    const { values } = parseArgs({ args: [...args], options });
    if (values.help) return { status: 'help' };
    return checked(values);
  } catch (error) {
    return refused(firstSentence(error));
  }
}

function checked(values: {
  readonly port: string;
  readonly host: string;
  readonly site?: string | undefined;
  readonly fresh: boolean;
  readonly data: string;
}): PreviewOptionsReading {
  const port = Number(values.port);
  if (values.port.trim() === '' || !Number.isInteger(port) || port < 0 || port > LAST_PORT) {
    return refused(`--port: found ${quoted(values.port)}, expected a number from 0 to ${LAST_PORT}.`);
  }
  const empty = (['host', 'site', 'data'] as const).find((name) => values[name]?.trim() === '');
  if (empty !== undefined) return refused(`--${empty}: found nothing.`);
  if (!isHost(values.host)) {
    return refused(`--host: found ${quoted(values.host)}, expected an address such as 127.0.0.1 or 0.0.0.0.`);
  }
  return {
    status: 'read',
    options: {
      port,
      host: values.host.replace(/^\[|\]$/g, ''),
      siteFolder: values.site ?? null,
      isFresh: values.fresh,
      dataFolder: values.data,
    },
  };
}

function isHost(host: string): boolean {
  return isIP(host.replace(/^\[|\]$/g, '')) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(host);
}

/** What begins like an option and is none, or is no option at all. */
function firstUnknown(args: readonly string[]): string | null {
  const known = Object.keys(options);
  for (const [index, arg] of args.entries()) {
    const name = /^--([^=]+)/.exec(arg)?.[1];
    if (name !== undefined && known.includes(name)) continue;
    if (arg.startsWith('-')) return `There is no option ${quoted(arg.replace(/=.*$/s, ''))}.`;
    const before = /^--([^=]+)$/.exec(args[index - 1] ?? '')?.[1] ?? '';
    const isValue = known.includes(before) && options[before as keyof typeof options].type === 'string';
    if (!isValue) return `The preview does not know what to do with ${quoted(arg)}.`;
  }
  return null;
}

/** Node's own words, without its advice about positional arguments. */
function firstSentence(error: unknown): string {
  const [line = ''] = String(error instanceof Error ? error.message : error).split('\n');
  return line.endsWith('.') ? line : `${line}.`;
}

function refused(why: string): PreviewOptionsReading {
  return { status: 'refused', why };
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
