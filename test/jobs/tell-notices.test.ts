import { Api } from 'grammy';
import { describe, expect, it } from 'vitest';
import { tellNotices } from '../../src/jobs/tell-notices.js';
import { noteDestination, restChat } from '../../src/store/destinations.js';
import { leaveNotice, type NoticeKind, rememberHost } from '../../src/store/notices.js';
import { addGroups, FORUM, JOHN, SITI, startLocalBotApi, TOKEN } from '../preview/bot-api/start-local-bot-api.js';
import { openSqlite } from '../support/databases.js';
import { recordingLogger } from '../support/fixtures.js';

/** A forum that Siti brought the bot to and that John, who speaks English, was first to use. Both know the bot. */
async function createScene() {
  const local = await startLocalBotApi();
  addGroups(local.world);
  const { db } = await openSqlite();
  const now = local.clock.ms;
  for (const [person, language] of [
    [SITI, 'id'],
    [JOHN, 'en'],
  ] as const) {
    local.world.setBlocked(person.id, false);
    const place = { chatId: person.id, threadId: 0, kind: 'private', title: person.firstName, language } as const;
    await noteDestination(db, { ...place, createdBy: person.id }, now);
  }
  const forum = { chatId: FORUM.id, threadId: 7, kind: 'supergroup', title: FORUM.title, language: 'id' } as const;
  await noteDestination(db, { ...forum, createdBy: JOHN.id }, now);
  await rememberHost(db, FORUM.id, SITI.id);
  const { logger, lines } = recordingLogger();
  const api = new Api(TOKEN, { apiRoot: local.url });
  return {
    ...local,
    db,
    lines,
    leave: (kind: NoticeKind) => leaveNotice(db, forum, kind, now),
    tell: () => tellNotices({ db, api, site: { language: 'id' }, clock: () => now, logger }),
    heard: (chatId: number) => local.world.messages(chatId).map(({ text }) => text),
  };
}

describe('a notice of a chat without news', () => {
  it.each<[NoticeKind, RegExp]>([
    ['no-right', /“Forum Banten” kami hentikan sementara.*izin mengirim pesan/s],
    ['topic-closed', /topik forum di “Forum Banten” ditutup/],
    ['thread-lost', /“Forum Banten” yang menerima berita sudah tidak ada.*General/s],
  ])('“%s” is told once, in private, to whoever brought the bot there', async (kind, words) => {
    const { leave, tell, heard } = await createScene();
    await leave(kind);
    await tell();
    await leave(kind);
    await tell();
    expect(heard(SITI.id)).toEqual([expect.stringMatching(words)]);
    expect(heard(JOHN.id)).toEqual([]);
    expect(heard(FORUM.id)).toEqual([]);
  });

  it('goes to who first used it there, in their language, when the host does not talk with the bot', async () => {
    const { db, leave, tell, heard } = await createScene();
    await restChat(db, SITI.id, 'blocked', 1);
    await leave('no-right');
    await tell();
    expect(heard(JOHN.id)).toEqual([expect.stringContaining('News for “Forum Banten” is on hold')]);
  });

  it('goes to the next one when Telegram refuses the first', async () => {
    const { world, leave, tell, heard } = await createScene();
    world.setBlocked(SITI.id, true);
    await leave('no-right');
    await tell();
    expect(heard(JOHN.id)).toHaveLength(1);
  });

  it('of a lost topic goes to the chat itself when nobody can be told in private', async () => {
    const { db, leave, tell, heard } = await createScene();
    for (const { id } of [SITI, JOHN]) await restChat(db, id, 'blocked', 1);
    await leave('thread-lost');
    await tell();
    expect(heard(FORUM.id)).toEqual([expect.stringContaining('General')]);
  });

  it('that nobody can be told is logged, and not tried for ever', async () => {
    const { db, calls, lines, leave, tell } = await createScene();
    for (const { id } of [SITI, JOHN]) await restChat(db, id, 'blocked', 1);
    await leave('no-right');
    await tell();
    await tell();
    expect(calls().filter(({ method }) => method === 'sendMessage')).toEqual([]);
    expect(lines.filter((line) => line.includes('Nobody can be told'))).toHaveLength(1);
  });
});
