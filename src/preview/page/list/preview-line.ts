import type { Names } from '../model/names.js';
import type { PageTexts } from '../texts/texts.js';
import type { PageChat, PageMessage } from '../wire.js';

/** A list shows one line; more would only make the page heavy. */
const LENGTH = 120;

/** The last message of a chat in a line: who (in groups, and oneself), and the first words. */
export function previewLine(
  message: PageMessage | null,
  chat: PageChat,
  names: Names,
  texts: PageTexts,
): { readonly author: string; readonly text: string } {
  if (message === null) return { author: '', text: chat.type === 'private' ? texts.tapToStart : texts.noMessages };
  if (message.service !== null) return { author: '', text: names.ofService(message.service, message) };
  const words = message.text
    .slice(0, LENGTH * 2)
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, LENGTH);
  const text = message.photo === null ? words : `🖼 ${words === '' ? texts.photo : words}`;
  return { author: authorOf(message, chat, names, texts), text };
}

function authorOf({ isOwn, author }: PageMessage, chat: PageChat, names: Names, texts: PageTexts): string {
  if (chat.type === 'channel') return '';
  if (isOwn) return texts.you;
  return chat.type === 'private' ? '' : (names.ofAuthor(author).split(' ')[0] ?? '');
}
