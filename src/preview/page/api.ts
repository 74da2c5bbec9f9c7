import type {
  ArticleAnswer,
  ClockAnswer,
  ClockRequest,
  PreviewStatus,
  PublishAnswer,
  SiteTrouble,
} from './newsroom-wire.js';
import type {
  EditRequest,
  MessagesAnswer,
  PagePlace,
  PageState,
  PressAnswer,
  PressRequest,
  ReadRequest,
  SayAnswer,
  SayRequest,
  ShareRequest,
  WorldRequest,
} from './wire.js';

/** Talks to the server that served the page. Its answers are trusted: page and server are one program. */
export const api = {
  state: (persona: string | null): Promise<PageState> =>
    ask(persona === null ? '/api/state' : `/api/state?persona=${encodeURIComponent(persona)}`),
  /** `before`: only older messages; `downTo`: as far back as to this one. */
  messages: (
    persona: string,
    place: PagePlace,
    { before, downTo }: { readonly before?: number; readonly downTo?: number } = {},
  ): Promise<MessagesAnswer> => {
    const query = new URLSearchParams({ persona, chat: String(place.chatId) });
    const numbers = { thread: place.threadId, before, downTo };
    for (const [name, value] of Object.entries(numbers)) if (typeof value === 'number') query.set(name, String(value));
    return ask(`/api/messages?${query}`);
  },
  say: (request: SayRequest): Promise<SayAnswer> => ask('/api/say', request),
  edit: (request: EditRequest): Promise<SayAnswer> => ask('/api/edit', request),
  share: (request: ShareRequest): Promise<SayAnswer> => ask('/api/share', request),
  press: (request: PressRequest): Promise<PressAnswer> => ask('/api/press', request),
  read: (request: ReadRequest): Promise<object> => ask('/api/read', request),
  world: (request: WorldRequest): Promise<object> => ask('/api/world', request),
  publish: (count: number): Promise<PublishAnswer> => ask('/api/newsroom/publish', { count }),
  correct: (): Promise<ArticleAnswer> => ask('/api/newsroom/correct', {}),
  withdraw: (): Promise<ArticleAnswer> => ask('/api/newsroom/withdraw', {}),
  setTrouble: (kind: SiteTrouble): Promise<object> => ask('/api/newsroom/trouble', { kind }),
  moveClock: (to: ClockRequest['to']): Promise<ClockAnswer> => ask('/api/clock', { to }),
  status: (): Promise<PreviewStatus> => ask('/api/status'),
};

/** Rejects when the server cannot be reached or refuses. */
async function ask<Answer>(path: string, body?: object): Promise<Answer> {
  const request: RequestInit =
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(path, request);
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Answer;
}
