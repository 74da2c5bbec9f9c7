import { describe, expect, it } from 'vitest';
import { createNames, initialsOf } from '../../../../src/preview/page/model/names.js';
import { textsIn } from '../../../../src/preview/page/texts/texts.js';
import type { PageService, PageState } from '../../../../src/preview/page/wire.js';
import { sampleMessage } from '../sample-message.js';

const state: PageState = {
  bot: { id: 42, name: 'Kentongan', username: 'kentongan_bot' },
  personas: [],
  persona: { key: 'sari', personId: 1, role: 'reader', languageCode: 'id' },
  people: [
    { id: 1, name: 'Sari' },
    { id: 2, name: 'Budi Santoso' },
  ],
  chats: [],
  lastEventId: '',
};

describe('a service message in words', () => {
  it.each<[PageService, string, string]>([
    [
      { kind: 'joined', personIds: [2], byPersonId: 2 },
      'Budi Santoso bergabung ke grup',
      'Budi Santoso joined the group',
    ],
    [{ kind: 'added', personIds: [42], byPersonId: 1 }, 'Anda menambahkan Kentongan', 'You added Kentongan'],
    [{ kind: 'removed', personIds: [2], byPersonId: 1 }, 'Anda mengeluarkan Budi Santoso', 'You removed Budi Santoso'],
    [{ kind: 'topic-closed', name: 'Banjir' }, 'Topik “Banjir” ditutup', 'The topic “Banjir” was closed'],
    [{ kind: 'title-changed', title: 'RW 05' }, 'Nama diubah menjadi “RW 05”', 'The name is now “RW 05”'],
    [{ kind: 'upgraded' }, 'Grup ditingkatkan menjadi supergrup', 'The group was upgraded to a supergroup'],
  ])('%o', (service, indonesian, english) => {
    const message = sampleMessage(1, { service });
    expect(createNames(state, textsIn('id')).ofService(service, message)).toBe(indonesian);
    expect(createNames(state, textsIn('en')).ofService(service, message)).toBe(english);
  });

  it('quotes what was pinned, shortened', () => {
    const service = { kind: 'pinned', messageId: 5 } as const;
    const author = { kind: 'person', personId: 2 } as const;
    const text = 'Kerja bakti bulan ini besok pukul 06.30 di pos ronda';
    const reply = { messageId: 5, author, text, hasPhoto: false };
    const words = createNames(state, textsIn('id')).ofService(service, sampleMessage(6, { service, author, reply }));
    expect(words).toBe('Budi Santoso menyematkan “Kerja bakti bulan ini besok pukul…”');
  });
});

describe('two letters', () => {
  it.each([
    ['Warga RW 05 Cikokol', 'WR'],
    ['sari', 'S'],
    ['🏝 Wisata', 'W'],
    ['?', '?'],
  ])('for %s', (name, letters) => {
    expect(initialsOf(name)).toBe(letters);
  });
});
