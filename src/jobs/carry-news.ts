import { articleKey } from '../article/article-key.js';
import type { Site, Source } from '../source/site.js';
import type { SourceItem, Validators } from '../source/source-item.js';
import { knownArticles } from '../store/articles.js';
import { isOpenedSource, openSource } from '../store/sources.js';
import { type Intake, type IntakeDependencies, noteAsSeen, takeInKnown, takeInNew } from './take-in-article.js';

/** What carrying news needs. */
export interface NewsDependencies extends IntakeDependencies {
  readonly site: Site;
}

/** Of a source at first sight so many articles are read for the archive; older ones are only noted as seen. */
const FIRST_READ = 20;

/**
 * The whole main job: poll → new or changed articles → read the page → summarise → topics → enqueue, in one transaction an
 * article. A source that fails is logged and the others go on. Validators are stored last: after a crash the source is
 * read again, and what is known already is dropped by its key.
 */
export function createNewsCarrier(deps: NewsDependencies): { carry(): Promise<void> } {
  const complaints = new Map<string, string>();

  return {
    async carry() {
      for (const source of deps.site.sources) await carrySource(deps, source, complaints);
    },
  };
}

async function carrySource(deps: NewsDependencies, source: Source, complaints: Map<string, string>): Promise<void> {
  const name = nameOf(source);
  const outcome = await deps.reader.poll(source, (await deps.memory.get<Validators>(`validators:${name}`)) ?? {});
  if (outcome.status === 'failed') {
    if (complaints.get(name) !== outcome.cause) {
      deps.logger.warn({ source: name, cause: outcome.cause }, 'A source cannot be read; it is asked again');
    }
    complaints.set(name, outcome.cause);
    return;
  }
  if (complaints.delete(name)) deps.logger.info({ source: name }, 'The source can be read again');
  if (outcome.status === 'unchanged') return;
  const isOpened = await isOpenedSource(deps.db, name);
  const intakes = isOpened ? await takeInAll(deps, outcome.items) : await openWith(deps, source, outcome.items);
  if (!intakes.includes('failed')) await deps.memory.set(`validators:${name}`, outcome.validators);
}

/** A source at first sight: nothing of it is news. One that shows nothing was not seen yet. */
async function openWith(
  deps: NewsDependencies,
  source: Source,
  items: readonly SourceItem[],
): Promise<readonly Intake[]> {
  if (items.length === 0) return ['failed'];
  const known = await knownArticles(deps.db, keysOf(deps, items));
  for (const [index, item] of items.entries()) {
    if (known.has(articleKey(item.url, deps.site))) continue;
    const intake = index < FIRST_READ ? await safely(deps, item, () => takeInNew(deps, item, 'archived')) : 'failed';
    if (intake === 'failed') await noteAsSeen(deps, item);
  }
  await openSource(deps.db, nameOf(source), deps.clock());
  deps.logger.info(
    { source: nameOf(source), articles: items.length },
    'First sight of a source: nothing of it is sent',
  );
  return ['taken'];
}

/** Oldest first, so that they arrive in the order in which they were published. */
async function takeInAll(deps: NewsDependencies, items: readonly SourceItem[]): Promise<readonly Intake[]> {
  const known = await knownArticles(deps.db, keysOf(deps, items));
  const intakes: Intake[] = [];
  for (const item of items.toReversed()) {
    const stored = known.get(articleKey(item.url, deps.site));
    const takeIn = () => (stored === undefined ? takeInNew(deps, item, 'published') : takeInKnown(deps, item, stored));
    intakes.push(await safely(deps, item, takeIn));
  }
  return intakes;
}

/** One item that trips over a bug of ours does not keep the others back. */
async function safely(deps: NewsDependencies, item: SourceItem, takeIn: () => Promise<Intake>): Promise<Intake> {
  try {
    return await takeIn();
  } catch (error) {
    deps.logger.error({ error, url: item.url }, 'An article could not be taken in');
    return 'failed';
  }
}

/** The same address may be read in two ways. */
function nameOf(source: Source): string {
  return `${source.kind} ${source.url}`;
}

function keysOf(deps: NewsDependencies, items: readonly SourceItem[]): readonly string[] {
  return items.map((item) => articleKey(item.url, deps.site));
}
