import type {
  NewsroomAnswer,
  PageState,
  PressAnswer,
  PressRequest,
  SayAnswer,
  SayRequest,
  ShareRequest,
} from './wire.js';

/** The page's server, as functions. Each rejects when the server cannot be reached or refuses. */
export interface Api {
  state(personId: number | null): Promise<PageState>;
  say(request: SayRequest): Promise<SayAnswer>;
  share(request: ShareRequest): Promise<SayAnswer>;
  press(request: PressRequest): Promise<PressAnswer>;
  publish(): Promise<NewsroomAnswer>;
  correct(): Promise<NewsroomAnswer>;
}

/** Talks to the server that served the page. Its answers are trusted: page and server are one program. */
export const api: Api = {
  state: (personId) => ask(personId === null ? '/api/state' : `/api/state?person=${personId}`),
  say: (request) => ask('/api/say', request),
  share: (request) => ask('/api/share', request),
  press: (request) => ask('/api/press', request),
  publish: () => ask('/api/publish', {}),
  correct: () => ask('/api/correct', {}),
};

async function ask<Answer>(path: string, body?: object): Promise<Answer> {
  const request: RequestInit =
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(path, request);
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Answer;
}
