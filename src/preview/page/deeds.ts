import { api } from './api.js';
import { telegramLink } from './model/links.js';
import { placeIn, type Session } from './model/session.js';
import type { Notices } from './shell/notices.js';
import type { Picker } from './shell/picker.js';
import type { ComposerSubject } from './talk/composer.js';
import type { PageTexts } from './texts/texts.js';
import type { PageChange, PageChat, PageKey, PagePlace, WorldDeed } from './wire.js';

/** What a person does. Each says by itself when it does not get through. */
export interface Deeds {
  /** True when it got through. */
  say(text: string, subject?: ComposerSubject | null): Promise<boolean>;
  press(messageId: number, callbackData: string): Promise<void>;
  /** A key of the reply keyboard that asks for a chat. */
  pickChat(key: PageKey & { kind: 'chat' }): Promise<void>;
  /** Links that Telegram handles itself are handled here; true when that was done. */
  followLink(url: string): boolean;
  /** Inline mode: the person chooses a chat, and the query stands in its field. */
  writeInlineElsewhere(query: string): Promise<void>;
  copy(text: string): void;
  /** Changes the open chat by the panel "Dunia". */
  carryOut(deed: WorldDeed): Promise<void>;
}

/** What the deeds need. */
export interface DeedParts {
  readonly session: () => Session | null;
  readonly texts: () => PageTexts;
  readonly notices: Notices;
  readonly picker: Picker;
  readonly onChange: (change: PageChange) => void;
  readonly openPlace: (place: PagePlace) => Promise<void>;
  /** Puts a text into the field of the open place. */
  readonly compose: (text: string) => void;
}

/** The deeds of the person through whose eyes the page looks. */
export function createDeeds(parts: DeedParts): Deeds {
  const { notices, picker, openPlace } = parts;

  /** Does something at the open place; true when it got through. */
  const attempt = async (
    work: (session: Session, place: PagePlace) => Promise<PageChange | null>,
    failure: (texts: PageTexts) => string,
  ): Promise<boolean> => {
    const session = parts.session();
    if (session === null || session.open === null) return false;
    try {
      const change = await work(session, session.open);
      if (change !== null && parts.session()?.state.persona.key === session.state.persona.key) parts.onChange(change);
      return true;
    } catch {
      notices.toast(failure(parts.texts()));
      return false;
    }
  };

  const say = (text: string, subject: ComposerSubject | null = null): Promise<boolean> =>
    attempt(
      async ({ state }, place) => {
        const persona = state.persona.key;
        if (subject?.kind === 'edit') {
          const { chatId } = place;
          const { message } = await api.edit({ persona, chatId, messageId: subject.messageId, text });
          return { kind: 'edited', message };
        }
        const { message } = await api.say({ ...place, persona, text, replyTo: subject?.messageId ?? null });
        return { kind: 'message', message };
      },
      (texts) => texts.notSent,
    );

  const choose = (title: string, empty: string, isFit: (chat: PageChat) => boolean): Promise<PageChat | null> => {
    const chats = [...(parts.session()?.chats.values() ?? [])].filter(isFit);
    return picker.pick(title, chats, empty, parts.texts());
  };

  const share = async (text: string): Promise<void> => {
    const texts = parts.texts();
    const chat = await choose(
      texts.shareTitle,
      texts.noChatToShare,
      (chat) => chat.canWrite && chat.type !== 'private',
    );
    if (chat === null) return;
    await openPlace(placeIn(chat));
    if (await say(text)) notices.toast(texts.shared(chat.title));
  };

  const addTo = async (isChannel: boolean, payload: string): Promise<void> => {
    const texts = parts.texts();
    const isFit = (chat: PageChat): boolean => isAdminOf(chat) && (chat.type === 'channel') === isChannel;
    const chat = await choose(texts.addBotTitle, texts.noneToChoose, isFit);
    if (chat === null) return;
    await openPlace(placeIn(chat));
    await carryOut({ deed: 'add-bot' });
    const username = parts.session()?.state.bot.username ?? '';
    if (payload !== '') await say(`/start@${username} ${payload}`);
  };

  async function carryOut(deed: WorldDeed): Promise<void> {
    await attempt(
      async ({ state }, { chatId }) => {
        await api.world({ ...deed, persona: state.persona.key, chatId });
        return null;
      },
      (texts) => texts.deedFailed,
    );
  }

  return {
    say,
    carryOut,
    async press(messageId, callbackData) {
      await attempt(
        async ({ state }, { chatId }) => {
          const { answer } = await api.press({ persona: state.persona.key, chatId, messageId, callbackData });
          if (answer === null) notices.toast(parts.texts().noAnswer);
          else if (answer.isAlert && answer.text !== '') notices.alert(answer.text, state.bot.name);
          else if (answer.text !== '') notices.toast(answer.text);
          if (answer?.url) this.followLink(answer.url);
          return null;
        },
        (texts) => texts.notPressed,
      );
    },
    async pickChat({ requestId, isChannel }) {
      const texts = parts.texts();
      const isFit = (chat: PageChat): boolean => isAdminOf(chat) && (chat.type === 'channel') === isChannel;
      const chat = await choose(isChannel ? texts.chooseChannel : texts.chooseGroup, texts.noneToChoose, isFit);
      if (chat === null) return;
      await attempt(
        async ({ state }) => {
          const { message } = await api.share({ persona: state.persona.key, requestId, chatId: chat.id });
          return { kind: 'message', message };
        },
        (texts) => texts.notSent,
      );
    },
    followLink(url) {
      const session = parts.session();
      const link = session === null ? null : telegramLink(url, session.state.bot.username);
      if (session === null || link === null) return false;
      if (link.kind === 'share') void share(link.text);
      else if (link.kind === 'add') void addTo(link.isChannel, link.payload);
      else void startBot(session, link.payload);
      return true;
    },
    async writeInlineElsewhere(query) {
      const texts = parts.texts();
      const chat = await choose(texts.shareTitle, texts.noChatToShare, ({ canWrite }) => canWrite);
      if (chat === null) return;
      await openPlace(placeIn(chat));
      parts.compose(`@${parts.session()?.state.bot.username ?? ''} ${query}`);
    },
    copy(text) {
      navigator.clipboard.writeText(text).then(
        () => notices.toast(parts.texts().copied),
        () => notices.toast(parts.texts().copyFailed),
      );
    },
  };

  async function startBot({ state }: Session, payload: string): Promise<void> {
    await openPlace({ chatId: state.persona.personId, threadId: null });
    await say(`/start ${payload}`.trim());
  }
}

function isAdminOf({ standing, type }: PageChat): boolean {
  return type !== 'private' && (standing === 'creator' || standing === 'administrator');
}
