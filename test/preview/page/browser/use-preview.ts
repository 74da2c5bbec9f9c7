import { afterAll, beforeAll } from 'vitest';
import { type Preview, startPreview } from '../../../../src/preview/start-preview.js';
import { pageFolder } from '../../running-preview.js';

/** One preview for all tests of a file; the returned function tells its address. */
export function usePreview(): () => string {
  let preview: Preview | null = null;
  beforeAll(async () => {
    preview = await startPreview({ host: '127.0.0.1', port: 0, environment: { LOG_LEVEL: 'silent' }, pageFolder });
  });
  afterAll(() => preview?.stop());
  return () => preview?.url ?? 'about:blank';
}
