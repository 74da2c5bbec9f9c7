import { readFileSync } from 'node:fs';
import { array, assert, asyncProperty, constantFrom } from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rights, type Who } from '../../src/bot/access.js';
import { buttons } from '../../src/telegram/messages/callback-data.js';
import { type AccessScene, type Act, createAccessScene, everyAct, pressedFamilies } from './access-scene.js';

describe('who may do what', () => {
  let scene: AccessScene;
  beforeAll(async () => {
    scene = await createAccessScene();
  });
  afterAll(() => scene.close());

  it.each(['private', 'group', 'topic', 'channel'] as const)(
    'is as the table says, for every command and button of every kind of person in a %s',
    { timeout: 60_000 },
    async (chat) => {
      await checkActs(
        scene,
        everyAct().filter((one) => one.chat === chat),
      );
    },
  );

  it('is tried with every kind of button but the one that does nothing', () => {
    const all = Object.values(buttons).map(({ name }) => name);
    expect(new Set([...pressedFamilies, buttons.nothing.name])).toEqual(new Set(all));
  });

  it('is so whatever was done before', { timeout: 60_000 }, async () => {
    const act = constantFrom(...everyAct());
    await assert(
      asyncProperty(array(act, { minLength: 2, maxLength: 6 }), (acts) => checkActs(scene, acts)),
      { numRuns: 100 },
    );
  });
});

type ChatStates = Awaited<ReturnType<AccessScene['stateByChat']>>;

async function checkActs(scene: AccessScene, acts: readonly Act[]): Promise<void> {
  let states = await scene.stateByChat();
  for (const act of acts) states = await checkAct(scene, act, states);
}

/** What came of it, and that nothing changed but where somebody had the right to. */
async function checkAct(scene: AccessScene, act: Act, before: ChatStates): Promise<ChatStates> {
  const expected = await scene.expected(act);
  const outcome = await scene.perform(act);
  const after = await scene.stateByChat();
  expect({ act, outcome }).toEqual({ act, outcome: expected });
  for (const [chatId, state] of after) {
    if (expected === 'allowed' && chatId === scene.targetOf(act)) continue;
    expect({ act, chatId, state }).toEqual({ act, chatId, state: before.get(chatId) });
  }
  return after;
}

describe('the table of the README', () => {
  const words: Readonly<Record<string, Who>> = {
    everyone: 'everyone',
    'as the group sets': 'readers',
    admins: 'admins',
    'who may post': 'admins',
    operators: 'operators',
    '–': 'nobody',
  };

  it('says what the code does', () => {
    const table = rowsOfReadme().map(([names = '', inPrivate, group, channel, remote]) =>
      names.split(', ').map((right) => [right, { private: inPrivate, group, channel, remote }] as const),
    );
    const said = Object.fromEntries(
      table
        .flat()
        .map(([right, cells]) => [
          right,
          Object.fromEntries(Object.entries(cells).map(([where, cell]) => [where, words[cell ?? '']])),
        ]),
    );
    expect(said).toEqual(rights);
  });

  /** The cells of the table; a row's rights stand in a comment at its end. */
  function rowsOfReadme(): readonly (readonly string[])[] {
    const readme = readFileSync('README.md', 'utf8');
    const section = readme.split('## In a group, in a topic, in a channel')[1]?.split('\n## ')[0] ?? '';
    return section.split('\n').flatMap((line) => {
      const cells = /^\|(?<what>.*)\|(?<private>.*)\|(?<group>.*)\|(?<channel>.*)\|(?<remote>.*)\| *$/.exec(
        line,
      )?.groups;
      const names = /<!-- (?<names>[\w, ]+) -->/.exec(cells?.['what'] ?? '')?.groups?.['names'];
      if (cells === undefined || names === undefined) return [];
      return [[names, ...['private', 'group', 'channel', 'remote'].map((where) => (cells[where] ?? '').trim())]];
    });
  }
});
