import type { Person, World } from './bot-api/world.js';

/** Whose eyes the page looks through: one reads Indonesian, one English. The first is the one at the start. */
export const pagePeople: readonly [Person, ...Person[]] = [
  { id: 7_000_001, firstName: 'Sari', username: 'sari_contoh', languageCode: 'id' },
  { id: 7_000_002, firstName: 'Tom', username: 'tom_contoh', languageCode: 'en' },
];

/** Brings the page's people into the world, unless they are there already. */
export function addPagePeople(world: World): void {
  const known = new Set(world.people().map((person) => person.id));
  for (const person of pagePeople) if (!known.has(person.id)) world.addPerson(person);
}
