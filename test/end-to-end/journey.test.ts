import { describe, expect, it, vi } from 'vitest';
import { sampleArticles } from '../../src/preview/news-site/articles/index.js';
import { createScene, type Scene, sari, tom } from '../support/scene.js';

/** The messages that carry news: they have the button to the article. */
function news(scene: Scene, personId: number) {
  return scene.answers(personId).filter(({ keyboard }) => keyboard?.flat().some((button) => 'url' in button));
}

function say(scene: Scene, personId: number, text: string): void {
  scene.botApi.world.say(personId, personId, text);
}

async function press(scene: Scene, personId: number, label: RegExp) {
  const message = scene
    .answers(personId)
    .findLast(({ keyboard }) => keyboard?.flat().some(({ text }) => label.test(text)));
  const button = message?.keyboard?.flat().find(({ text }) => label.test(text));
  if (message === undefined || button === undefined || !('callback_data' in button))
    throw new Error(`no button ${String(label)}`);
  return scene.botApi.world.press(personId, personId, message.messageId, button.callback_data ?? '');
}

describe('the journey of an article', () => {
  it('brings a new article to who follows its topic, with desk, date, title, summary and buttons', async () => {
    const scene = await createScene();
    await scene.start();
    await scene.firstLookDone();
    say(scene, sari.id, '/langganan semua');
    await scene.hear(sari.id, /semua/i);
    const article = scene.site.publishNext();
    const message = await scene.hear(sari.id, new RegExp(article?.title ?? 'no article'));
    expect(message.text).toMatch(
      /^\S+ .+ · (Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu), \d+ \S+ \d{4}, \d\d\.\d\d WIB\n/,
    );
    expect(message.text).not.toMatch(/KABARKENTONGAN|BACA JUGA|\([A-Z]{3}\)/i);
    expect(message.entities.find(({ type }) => type === 'bold')).toBeDefined();
    expect(message.keyboard?.flat().map(({ text }) => text)).toEqual([
      'Baca selengkapnya',
      'Bagikan',
      expect.stringMatching(/^🔕 /) as string,
    ]);
    const body = article?.paragraphs.join(' ').replace(/\s+/g, ' ') ?? '';
    const summary =
      message.text
        .split('\n\n')[1]
        ?.split('\n')
        .map((line) => line.replace(/^• /, '')) ?? [];
    expect(summary.length).toBeGreaterThan(0);
    for (const sentence of summary) expect(body).toContain(sentence);
  });

  it('sends nothing old at the first start, and nothing twice at the next one', async () => {
    const scene = await createScene();
    say(scene, sari.id, '/langganan semua');
    const first = await scene.start();
    await scene.hear(sari.id, /semua/i);
    await scene.firstLookDone();
    const one = scene.site.publishNext();
    await scene.hear(sari.id, new RegExp(one?.title ?? 'none'));
    await first.stop();
    await scene.start();
    const two = scene.site.publishNext();
    await scene.hear(sari.id, new RegExp(two?.title ?? 'none'));
    expect(news(scene, sari.id).map(({ text }) => text.split('\n')[1])).toEqual([one?.title, two?.title]);
  });

  it('brings what was published while the bot was down', async () => {
    const scene = await createScene();
    say(scene, sari.id, '/langganan semua');
    const first = await scene.start();
    await scene.hear(sari.id, /semua/i);
    await scene.firstLookDone();
    await first.stop();
    const missed = [scene.site.publishNext(), scene.site.publishNext()].map((article) => article?.title);
    await scene.start();
    await vi.waitFor(() => expect(news(scene, sari.id)).toHaveLength(2), { timeout: 10_000 });
    expect(news(scene, sari.id).map(({ text }) => text.split('\n')[1])).toEqual(missed);
  });

  it('edits the message in place when the newsroom corrects the article, in the reader’s language', async () => {
    const scene = await createScene();
    await scene.start();
    await scene.firstLookDone();
    say(scene, sari.id, '/langganan semua');
    say(scene, tom.id, '/subscribe all');
    await scene.hear(sari.id, /semua/i);
    await scene.hear(tom.id, /everything|all/i);
    const article = scene.site.publishNext();
    await scene.hear(sari.id, new RegExp(article?.title ?? 'none'));
    await scene.hear(tom.id, new RegExp(article?.title ?? 'none'));
    const before = scene.answers(sari.id).length;
    const corrected = scene.site.correctLast();
    const indonesian = await scene.hear(sari.id, /Diperbarui (pukul )?\d\d\.\d\d WIB/);
    const english = await scene.hear(tom.id, /Updated .*WIB/);
    expect(indonesian.text).toContain(corrected?.title ?? 'none');
    expect(english.keyboard?.flat()[0]?.text).toMatch(/^Read/);
    expect(indonesian.editDate).not.toBeNull();
    expect(scene.answers(sari.id)).toHaveLength(before);
  });

  it('does not bring news of topics that nobody asked for, and stops when the button says so', async () => {
    const scene = await createScene();
    await scene.start();
    await scene.firstLookDone();
    say(scene, sari.id, '/langganan semua');
    await scene.hear(sari.id, /semua/i);
    const first = scene.site.publishNext();
    const message = await scene.hear(sari.id, new RegExp(first?.title ?? 'none'));
    const mute = message.keyboard?.flat().at(-1);
    if (mute === undefined || !('callback_data' in mute)) throw new Error('no mute button');
    await scene.botApi.world.press(sari.id, sari.id, message.messageId, mute.callback_data ?? '');
    const unwanted = sampleArticles[scene.site.published().length + 1];
    say(scene, sari.id, `/berhenti ${unwanted?.label ?? ''}`);
    await scene.hear(sari.id, /tidak akan dikirim lagi/);
    const more = Array.from({ length: 4 }, () => scene.site.publishNext()?.title);
    expect(more[1]).toBe(unwanted?.title);
    const wanted = more.filter((title) => title !== unwanted?.title);
    // One by one, or together where they had to wait for each other.
    const arrived = (): readonly (string | undefined)[] => {
      const lines = scene.answers(sari.id).flatMap(({ text }) => text.split('\n'));
      return lines.flatMap((line) => more.filter((title) => title !== undefined && line.endsWith(title)));
    };
    await vi.waitFor(() => expect(arrived()).toEqual(wanted), { timeout: 30_000, interval: 100 });
  }, 45_000);

  it('offers the quote of the day, from the foot of the site’s page', async () => {
    const scene = await createScene();
    await scene.start();
    await scene.firstLookDone();
    say(scene, sari.id, '/kutipan');
    const quote = await scene.hear(sari.id, /Kutipan hari ini/);
    const page = await (await fetch(scene.site.published().at(-1)?.url ?? '')).text();
    expect(page).toContain(/“(.+)”/.exec(quote.text)?.[1]);
    await press(scene, sari.id, /setiap hari/i);
    say(scene, tom.id, '/quote');
    const english = await scene.hear(tom.id, /Quote of the day/i);
    expect(/“(.+)”/.exec(english.text)?.[1]).toBe(/“(.+)”/.exec(quote.text)?.[1]);
  });

  it('answers a person while Telegram is slow with the news', async () => {
    const scene = await createScene();
    await scene.start();
    await scene.firstLookDone();
    say(scene, sari.id, '/langganan semua');
    await scene.hear(sari.id, /semua/i);
    scene.faults.onCall = (_method, params) => (params['chat_id'] === sari.id ? { delayMs: 3_000 } : undefined);
    scene.site.publishNext();
    await vi.waitFor(() => expect(scene.log.some((line) => line.includes('on its way'))).toBe(true), {
      timeout: 10_000,
    });
    const asked = performance.now();
    say(scene, tom.id, '/help');
    await scene.hear(tom.id, /./);
    expect(performance.now() - asked).toBeLessThan(2_500);
  });

  it('keeps to itself what went wrong, and the token out of the log', async () => {
    const scene = await createScene();
    await scene.start();
    await scene.firstLookDone();
    say(scene, sari.id, '/langganan semua');
    await scene.hear(sari.id, /semua/i);
    let faults = 0;
    scene.faults.onCall = (method) => {
      if (method !== 'sendMessage' || faults >= 2) return undefined;
      faults += 1;
      return faults === 1 ? { status: 502, body: '<html>Bad Gateway</html>' } : { reset: true };
    };
    const article = scene.site.publishNext();
    await scene.hear(sari.id, new RegExp(article?.title ?? 'none'));
    expect(scene.log.join('\n')).not.toContain('end-to-end');
    expect(scene.log.some((line) => line.startsWith('warn') && line.includes('met trouble'))).toBe(true);
  }, 30_000);
});
