import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { summariseCommand } from '../../src/reading/summarise-command.js';

const now = Date.parse('2026-11-24T06:00:00Z');
const summarise = async (...args: readonly string[]) =>
  summariseCommand(args, { configDir: 'config', now, width: 120 });
const fixtures = 'test/source/fixtures';
const PAGE_URL = 'https://www.tangerangnews.com/kota-tangerang/read/70000/Warga';

describe('summarising a page', () => {
  test('shows title, date, category, each sentence with its chance, and the message', async () => {
    const { isRead, text } = await summarise(join(fixtures, 'full-page.html'), '--url', PAGE_URL);
    expect(isRead).toBe(true);
    expect(text).toMatch(/^ +title +Warga Cibodas Panen Perdana Kebun Atap Pasar$/m);
    expect(text).toMatch(/^ +date +"Sabtu, 8 Maret 2025 \| 09:15" → Saturday, 8 March 2025, 09:15 WIB/m);
    expect(text).toMatch(/^ +category +kota-tangerang ← from the address/m);
    expect(text).toMatch(/^ +\d+ % ● +Puluhan warga Cibodas/m);
    expect(text).toMatch(/^Message\n +🌆 KOTA TANGERANG · Sabtu, 8 Maret 2025, 09\.15 WIB/m);
  });

  test('marks as kept what the message has, and nothing else', async () => {
    const { text } = await summarise(join(fixtures, 'full-page.html'), '--url', PAGE_URL);
    const [, sentences = '', message = ''] = /^Sentences[^\n]*\n(.*?)^Message\n(.*)/ms.exec(text) ?? [];
    const starts = Array.from(sentences.matchAll(/% (●|○| ) +(\S+ \S+ \S+)/g), ([, mark, start = '']) => ({
      isKept: mark === '●',
      isTold: message.replace(/\s+/g, ' ').includes(start),
    }));
    expect(starts.length).toBeGreaterThan(2);
    expect(starts.filter(({ isKept, isTold }) => isKept && !isTold)).toEqual([]);
    expect(starts.some(({ isKept }) => isKept)).toBe(true);
  });

  test('says what keeps a sentence out that stands in no summary', async () => {
    const { text } = await summarise(join(fixtures, 'full-page.html'), '--url', PAGE_URL);
    expect(text).toMatch(/% +Panen berikutnya dijadwalkan [^%]* ← does not say who\s+speaks/);
    expect(text).not.toMatch(/[●○] +[^%●○]* ← (?:does not|not clear|cannot)/);
  });

  test.each([
    { args: [], says: 'Usage: npm run summarise' },
    { args: ['--semua', 'x.html'], says: 'Usage: npm run summarise' },
    { args: ['tiada.html'], says: 'there is no such file' },
    { args: [join(fixtures, 'bare-page.html')], says: 'cannot be summarised: ' },
  ])('says what is wrong with $args', async ({ args, says }) => {
    const { isRead, text } = await summarise(...args);
    expect(isRead).toBe(false);
    expect(text).toContain(says);
  });
});
