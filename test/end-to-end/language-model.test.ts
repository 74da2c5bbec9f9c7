import { describe, expect, it, vi } from 'vitest';
import { startEndpoint } from '../summary/selector/fake-endpoint.js';
import { createScene, sari } from '../support/scene.js';

describe('a newsroom with a language model', () => {
  it('sends the sentence that the model keeps and no other, tells nobody the key, and stops at once when it hangs', async () => {
    const scene = await createScene();
    const endpoint = await startEndpoint();
    const app = await scene.start({ languageModel: endpoint.model });
    await scene.firstLookDone();
    scene.botApi.world.say(sari.id, sari.id, '/langganan semua');
    await scene.hear(sari.id, /semua/i);
    const article = scene.site.publishNext();
    const message = await scene.hear(sari.id, new RegExp(article?.title ?? 'none'));
    const [, summary = '', ...rest] = message.text.split('\n\n');
    expect(rest).toEqual([]);
    expect(summary.split('\n')).toHaveLength(1);
    expect(article?.paragraphs.join(' ').replace(/\s+/g, ' ')).toContain(summary);
    expect(scene.log.filter((line) => line.includes('chosen without it'))).toEqual([]);

    endpoint.react('hangs');
    const asked = endpoint.questions.length;
    scene.site.publishNext();
    await vi.waitFor(() => expect(endpoint.questions.length).toBeGreaterThan(asked), { timeout: 10_000, interval: 20 });
    const startedAt = performance.now();
    await app.stop();
    expect(performance.now() - startedAt).toBeLessThan(5_000);
    const end = scene.log.filter((line) => line.includes('How often the language model chose'));
    expect(end).toHaveLength(1);
    expect(end[0]).toMatch(/"chosen":\d\d/);
    expect(scene.log.join('\n')).not.toContain(endpoint.model.apiKey);
  }, 40_000);
});
