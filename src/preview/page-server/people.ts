import type { Person } from '../bot-api/world.js';
import type { PagePersona } from '../page/wire.js';

const sari: Person = { id: 7_000_001, firstName: 'Sari', username: 'sari_contoh', languageCode: 'id' };
const tom: Person = { id: 7_000_002, firstName: 'Tom', username: 'tom_contoh', languageCode: 'en' };
const budi: Person = { id: 7_000_003, firstName: 'Budi Santoso', username: 'budi_contoh', languageCode: 'id' };
const rina: Person = { id: 7_000_004, firstName: 'Rina Wulandari', username: 'rina_contoh', languageCode: 'id' };
const hendra: Person = { id: 7_000_005, firstName: 'Hendra Gunawan', username: 'hendra_contoh', languageCode: 'id' };
const agus: Person = { id: 7_000_006, firstName: 'Agus Pratama', languageCode: 'id' };
const dewi: Person = { id: 7_000_007, firstName: 'Dewi Lestari', languageCode: 'id' };
const yuli: Person = { id: 7_000_008, firstName: 'Yuli Astuti', languageCode: 'id' };
const eko: Person = { id: 7_000_009, firstName: 'Eko Prasetyo', languageCode: 'id' };

/** Everyone in the preview's chats, by first name. */
export const people = { sari, tom, budi, rina, hendra, agus, dewi, yuli, eko } as const;

/** As whom the page can look and act. The first is the one at the start. */
export const personas: readonly [PagePersona, ...PagePersona[]] = [
  { key: 'sari', personId: sari.id, role: 'reader', languageCode: 'id' },
  { key: 'tom', personId: tom.id, role: 'reader', languageCode: 'en' },
  { key: 'budi', personId: budi.id, role: 'member', languageCode: 'id' },
  { key: 'rina', personId: rina.id, role: 'admin', languageCode: 'id' },
  { key: 'rina-anonim', personId: rina.id, role: 'anonymous', languageCode: 'id' },
  { key: 'hendra', personId: hendra.id, role: 'owner', languageCode: 'id' },
];
