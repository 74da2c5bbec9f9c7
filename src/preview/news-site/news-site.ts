import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import type { Clock } from '../../operations/clock.js';
import { renderArticlePage } from './article-page.js';
import { isNotModified, validatorsOf } from './conditional.js';
import { createEdition, type Edition, type KeptEdition, type PublishedArticle } from './edition.js';
import { renderFeed } from './feed.js';
import { renderHomePage } from './home-page.js';
import { jakartaMidnight } from './jakarta-time.js';
import { drawFavicon, drawPicture } from './picture.js';
import type { SampleArticle } from './sample-article.js';
import { siteConfigFor } from './site-config.js';
import { damageFeed, registerTrouble, type SiteTrouble, SLOW_ANSWER_MS } from './site-trouble.js';
import { stylesheet } from './stylesheet.js';

/** Options of {@link createNewsSite}. */
export interface NewsSiteOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly now: Clock;
  /** Oldest first. The first 34 stand on the site at start. */
  readonly articles: readonly SampleArticle[];
  /** Where an earlier start ended; by default the site opens with its first edition. */
  readonly kept?: KeptEdition | undefined;
  /** How long an answer takes while the site is slow; default 6 s. */
  readonly slowAnswerMs?: number;
}

/** The sample publisher "Kabar Kentongan". What it does with articles works once it was started: addresses hold the port. */
export interface NewsSite
  extends Pick<Edition, 'publishNext' | 'correctLast' | 'withdrawLast' | 'published' | 'left' | 'keep'> {
  /** Opens the site; `url` ends with a slash. */
  start(): Promise<{ readonly url: string }>;
  /** Closes it. Harmless when it is not open. */
  stop(): Promise<void>;
  /** From now on it ails so. */
  setTrouble(trouble: SiteTrouble): void;
  trouble(): SiteTrouble;
  /** What `config/site.json` would say of this site. */
  siteConfig(): ReturnType<typeof siteConfigFor>;
}

const HTML = 'text/html; charset=utf-8';
const SVG = 'image/svg+xml';
const PLAIN = 'text/plain; charset=utf-8';

interface OpenSite {
  readonly home: string;
  readonly edition: Edition;
}

/** A news site in the publisher's form for the preview and the tests: feed, home page, article pages, pictures. */
export function createNewsSite(options: NewsSiteOptions): NewsSite {
  const { host, port, now, articles, kept, slowAnswerMs = SLOW_ANSWER_MS } = options;
  const server = Fastify({ forceCloseConnections: true });
  let site: OpenSite | null = null;
  let trouble: SiteTrouble = 'none';

  const open = (): OpenSite => {
    if (site === null) throw new Error('The sample news site is not open: call start() first');
    return site;
  };
  const pagesChangedAt = (): number => Math.max(open().edition.changedAt(), jakartaMidnight(now()));

  registerTrouble(server, () => trouble, slowAnswerMs);

  server.get('/', (request, reply) => {
    const { edition, home } = open();
    return sendConditionally(request, reply, HTML, renderHomePage(edition.published(), home, now()), pagesChangedAt());
  });

  server.get('/feed.xml', (request, reply) => {
    const { edition, home } = open();
    const feed = renderFeed(edition.published(), home, edition.changedAt());
    const shown = trouble === 'bad-xml' ? damageFeed(feed) : feed;
    return sendConditionally(request, reply, 'application/rss+xml; charset=utf-8', shown, edition.changedAt());
  });

  server.get<{ Params: { desk: string; id: string } }>('/:desk/read/:id/*', (request, reply) => {
    const { edition, home } = open();
    const all = edition.published();
    const article = findArticle(edition.everPublished(), request.params.id);
    if (article === undefined || article.desk !== request.params.desk) return reply.callNotFound();
    if (article.withdrawnAt !== null) return reply.code(410).type(PLAIN).send('Berita ini telah ditarik.\n');
    const page = renderArticlePage({ article, all, home, nowMs: now() });
    return sendConditionally(request, reply, HTML, page, pagesChangedAt());
  });

  server.get<{ Params: { file: string } }>('/pictures/:file', (request, reply) => {
    const id = /^(\d+)\.svg$/.exec(request.params.file)?.[1] ?? '';
    const article = findArticle(open().edition.everPublished(), id);
    if (article === undefined) return reply.callNotFound();
    return reply.header('cache-control', 'max-age=3600').type(SVG).send(drawPicture(article.desk, article.id));
  });

  server.get('/style.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(stylesheet));
  server.get('/favicon.svg', (_request, reply) => reply.type(SVG).send(drawFavicon()));
  server.get('/favicon.ico', (_request, reply) => reply.type(SVG).send(drawFavicon()));
  server.get('/robots.txt', (_request, reply) => reply.type('text/plain').send('User-agent: *\nAllow: /\n'));
  server.setNotFoundHandler((_request, reply) => reply.code(404).type(PLAIN).send('Halaman tidak ditemukan.\n'));

  return {
    async start() {
      const home = `${await server.listen({ host, port })}/`;
      site = { home, edition: createEdition({ articles, now, home, kept }) };
      return { url: home };
    },
    stop: () => server.close(),
    publishNext: () => open().edition.publishNext(),
    correctLast: () => open().edition.correctLast(),
    withdrawLast: () => open().edition.withdrawLast(),
    published: () => open().edition.published(),
    left: () => open().edition.left(),
    keep: () => open().edition.keep(),
    setTrouble(next) {
      trouble = next;
    },
    trouble: () => trouble,
    siteConfig: () => siteConfigFor(open().home),
  };
}

function findArticle(articles: readonly PublishedArticle[], id: string): PublishedArticle | undefined {
  return articles.find((article) => String(article.id) === id);
}

function sendConditionally(
  request: FastifyRequest,
  reply: FastifyReply,
  type: string,
  body: string,
  changedAtMs: number,
): FastifyReply {
  const validators = validatorsOf(body, changedAtMs);
  void reply
    .header('etag', validators.etag)
    .header('last-modified', new Date(validators.lastModified).toUTCString())
    .header('cache-control', 'no-cache');
  const { 'if-none-match': ifNoneMatch, 'if-modified-since': ifModifiedSince } = request.headers;
  if (isNotModified({ ifNoneMatch, ifModifiedSince }, validators)) return reply.code(304).send();
  return reply.type(type).send(body);
}
