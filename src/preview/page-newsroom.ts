import type { FastifyInstance } from 'fastify';
import type { PublishedArticle } from './news-site/edition.js';
import type { NewsroomAnswer } from './page/wire.js';

/** The two levers of the sample site. */
export interface Newsroom {
  publishNext(): PublishedArticle | null;
  correctLast(): PublishedArticle | null;
}

/** The endpoints of the panel "Ruang redaksi". */
export function registerNewsroom(server: FastifyInstance, newsroom: Newsroom): void {
  server.post('/api/publish', (): NewsroomAnswer => toAnswer(newsroom.publishNext()));
  server.post('/api/correct', (): NewsroomAnswer => toAnswer(newsroom.correctLast()));
}

function toAnswer(article: PublishedArticle | null): NewsroomAnswer {
  if (article === null) return { article: null };
  const { title, label, url, publishedAt, correctedAt } = article;
  return { article: { title, label, url, at: correctedAt ?? publishedAt } };
}
