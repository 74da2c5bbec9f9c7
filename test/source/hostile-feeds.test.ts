import { describe, expect, it } from 'vitest';
import { readSourceDocument } from '../../src/source/read-source-document.js';
import { hostileBodies } from './hostile-bodies.js';

describe('a body of 5 MB that was made to hang a reader', () => {
  it.each(Object.entries(hostileBodies))(
    'is done with in time that grows with its length only: %s',
    async (_name, body) => {
      const bytes = body();
      for (const kind of ['feed', 'news-sitemap'] as const) {
        const started = performance.now();
        await readSourceDocument(bytes, { kind, url: 'https://kabar.example/feed/' }).catch(() => undefined);
        expect(performance.now() - started).toBeLessThan(8_000);
      }
    },
  );
});
