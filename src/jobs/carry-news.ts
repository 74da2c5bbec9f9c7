import { articleKey } from '../article/article-key.js';
import { withUniqueGuids } from '../article/unique-guids.js';
import type { Site, Source } from '../source/site.js';
import type { SourceItem } from '../source/source-item.js';
import { fencedReader } from '../source/source-reader.js';
import { knownArticles } from '../store/article-keys.js';
import { isOpenedSource, openSource } from '../store/sources.js';
import { fencedSummariser } from '../summary/summariser.js';
import { createSourcePoller, nameOf, type SourcePollerDeps } from './poll-source.js';
import { safely } from './safely.js';
import { type Intake, type IntakeDependencies, noteAsSeen, takeInKnown, takeInNew } from './take-in-article.js';

/** What carrying news needs. */
export interface NewsDependencies extends IntakeDependencies, Pick<SourcePollerDeps, 'random' | 'pollDeadlineMs'> {
  readonly site: Site;
}

/** Of a source at first sight so many articles are read for the archive; older ones are only noted as seen. */
const FIRST_READ = 20;

/**
 * The whole main job: poll what is due → new or changed articles → read the page → summarise → topics → enqueue, in one
 * transaction an article. A source that fails is logged and the others go on. Validators are stored last: after a crash the
 * source is read again, and what is known already is dropped by its key.
 */
export function createNewsCarrier(deps: NewsDependencies): { carry(signal?: AbortSignal): Promise<void> } {
  const poller = createSourcePoller(deps);

  return {
    async carry(signal = new AbortController().signal) {
      const fenced = {
        ...deps,
        signal,
        reader: fencedReader(deps.reader, signal),
        summariser: fencedSummariser(deps.summariser, signal),
      };
      for (const source of deps.site.sources) {
        signal.throwIfAborted();
        await poller.poll(source, signal, (items) => takeIn(fenced, source, withUniqueGuids(items)));
      }
    },
  };
}

/** What one run needs: after its signal it writes nothing any more. */
interface RunDependencies extends NewsDependencies {
  readonly signal: AbortSignal;
}

async function takeIn(deps: RunDependencies, source: Source, items: readonly SourceItem[]): Promise<boolean> {
  const isOpened = await isOpenedSource(deps.db, nameOf(source));
  const intakes = isOpened ? await takeInAll(deps, items) : await openWith(deps, source, items);
  return !intakes.includes('failed');
}

/** A source at first sight: nothing of it is news. One that shows nothing was not seen yet. */
async function openWith(
  deps: RunDependencies,
  source: Source,
  items: readonly SourceItem[],
): Promise<readonly Intake[]> {
  if (items.length === 0) return ['failed'];
  const known = await knownArticles(deps.db, keysOf(deps, items));
  for (const [index, item] of items.entries()) {
    if (known.has(articleKey(item.url, deps.site))) continue;
    const intake =
      index < FIRST_READ ? await takeInSafely(deps, item, () => takeInNew(deps, item, 'archived')) : 'failed';
    if (intake === 'failed') await noteAsSeen(deps, item);
  }
  deps.signal.throwIfAborted();
  await openSource(deps.db, nameOf(source), deps.clock());
  deps.logger.info(
    { source: nameOf(source), articles: items.length },
    'First sight of a source: nothing of it is sent',
  );
  return ['taken'];
}

/** Oldest first, so that they arrive in the order in which they were published. */
async function takeInAll(deps: RunDependencies, items: readonly SourceItem[]): Promise<readonly Intake[]> {
  const known = await knownArticles(deps.db, keysOf(deps, items));
  const intakes: Intake[] = [];
  for (const item of items.toReversed()) {
    const stored = known.get(articleKey(item.url, deps.site));
    const takeIn = () => (stored === undefined ? takeInNew(deps, item, 'published') : takeInKnown(deps, item, stored));
    intakes.push(await takeInSafely(deps, item, takeIn));
  }
  return intakes;
}

function takeInSafely(deps: RunDependencies, item: SourceItem, takeIn: () => Promise<Intake>): Promise<Intake> {
  return safely(deps.signal, takeIn, (error) => {
    deps.logger.error({ error, url: item.url }, 'An article could not be taken in');
    return 'failed';
  });
}

function keysOf(deps: NewsDependencies, items: readonly SourceItem[]): readonly string[] {
  return items.map((item) => articleKey(item.url, deps.site));
}
