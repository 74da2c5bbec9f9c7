import type { App } from '../app.js';
import type { Settings } from '../settings.js';
import type { KeptEdition } from './news-site/edition.js';
import type { NewsroomLevers } from './newsroom/newsroom.js';

/** The news site that a preview follows, open. */
export interface Publisher {
  readonly site: Settings['site'];
  /** For how long what pages say of themselves is kept, milliseconds. */
  readonly cardsKeptMs: number;
  /** Where pictures may come from, as in Content Security Policy. */
  readonly pictureOrigins: readonly string[];
  /** Whether the clock has to be moved in one step, since each costs the site some requests. */
  readonly isSpared: boolean;
  levers(app: Pick<App, 'progress' | 'releaseArchived'>): NewsroomLevers;
  /** What a later start goes on from; null where the site keeps its own affairs. */
  keep(): { readonly sitePort: number | null; readonly edition: KeptEdition | null };
  close(): Promise<void>;
}
