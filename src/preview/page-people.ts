import type { Person, World, WorldChat } from './bot-api/world.js';

/** Whose eyes the page looks through: one reads Indonesian, one English. The first is the one at the start. */
export const pagePeople: readonly [Person, ...Person[]] = [
  { id: 7_000_001, firstName: 'Sari', username: 'sari_contoh', languageCode: 'id' },
  { id: 7_000_002, firstName: 'Tom', username: 'tom_contoh', languageCode: 'en' },
];

/** What the chat picker offers: without a group and a channel of one's own there would be nothing to add the bot to. */
const pageChats: readonly WorldChat[] = [
  { id: -1_001_700_000_001, type: 'supergroup', title: 'Warga RW 05 Cikokol', isForum: false },
  { id: -1_001_700_000_002, type: 'channel', title: 'Info Warga Tangerang', isForum: false },
];

/** Brings the page's people and their chats into the world, unless they are there already. */
export function addPagePeople(world: World): void {
  const people = new Set(world.people().map((person) => person.id));
  for (const person of pagePeople) if (!people.has(person.id)) world.addPerson(person);
  const chats = new Set(world.chats().map((chat) => chat.id));
  for (const chat of pageChats.filter(({ id }) => !chats.has(id))) {
    world.addChat(chat, 'left');
    for (const { id } of pagePeople)
      world.setStanding(chat.id, id, id === pagePeople[0].id ? 'creator' : 'administrator');
  }
}
