import type { PageTexts } from '../texts/texts.js';
import type { PageAuthor, PageMessage, PageService, PageState } from '../wire.js';

/** Who is who, for whoever looks. */
export interface Names {
  /** Of a person or the bot; the viewer is "you". */
  ofPerson(id: number): string;
  /** As it stands over a message. */
  ofAuthor(author: PageAuthor): string;
  /** A number from 0 to 6 that stays with a person or chat: their colour. */
  hueOf(author: PageAuthor): number;
  /** A service message in words. */
  ofService(service: PageService, message: PageMessage): string;
}

const HUES = 7;

/** The names of the people in a state. */
export function createNames(state: PageState, texts: PageTexts): Names {
  const known = new Map(state.people.map(({ id, name }) => [id, name]));
  known.set(state.bot.id, state.bot.name);
  const realName = (id: number): string => known.get(id) ?? String(id);
  const ofPerson = (id: number): string => (id === state.persona.personId ? texts.you : realName(id));

  const ofAuthor = (author: PageAuthor): string => {
    if (author.kind === 'bot') return state.bot.name;
    return author.kind === 'chat' ? author.title : realName(author.personId);
  };

  return {
    ofPerson,
    ofAuthor,
    hueOf: (author) => hueFor(author.kind === 'person' ? author.personId : author.kind === 'bot' ? 0 : 3),
    ofService(service, { author, reply }) {
      const doer = author.kind === 'person' ? ofPerson(author.personId) : ofAuthor(author);
      return serviceWords(service, doer, reply?.text ?? '', ofPerson, texts);
    },
  };
}

/** The colour number of a person or a chat. */
export function hueFor(id: number): number {
  return Math.abs(id) % HUES;
}

/** Two letters for a picture. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^[\p{L}\d?]/u.test(word));
  return words
    .slice(0, 2)
    .map((word) => word[0]?.toUpperCase() ?? '')
    .join('');
}

function serviceWords(
  service: PageService,
  doer: string,
  pinnedText: string,
  ofPerson: (id: number) => string,
  { services }: PageTexts,
): string {
  switch (service.kind) {
    case 'joined':
    case 'left':
      return services[service.kind](service.personIds.map(ofPerson).join(', '));
    case 'added':
    case 'removed':
      return services[service.kind](ofPerson(service.byPersonId), service.personIds.map(ofPerson).join(', '));
    case 'pinned':
      return pinnedText === '' ? services.pinnedPhoto(doer) : services.pinned(doer, shorten(pinnedText));
    case 'topic-created':
      return services.topicCreated(service.name);
    case 'topic-closed':
      return services.topicClosed(service.name);
    case 'topic-reopened':
      return services.topicReopened(service.name);
    case 'topic-renamed':
      return services.topicRenamed(service.name);
    case 'title-changed':
      return services.titleChanged(service.title);
    case 'upgraded':
      return services.upgraded;
    case 'chat-shared':
      return services.chatShared(service.title);
    default:
      return service satisfies never;
  }
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 38).replace(/\s+\S*$/, '')}…` : text;
}
