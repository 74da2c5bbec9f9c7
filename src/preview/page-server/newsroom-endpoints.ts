import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import type { LeverOutcome, Newsroom } from '../newsroom/newsroom.js';
import type { ArticleAnswer, ClockAnswer, PreviewStatus, PublishAnswer } from '../page/newsroom-wire.js';

export type { Newsroom } from '../newsroom/newsroom.js';

const MOST_AT_ONCE = 25;

const publishBodySchema = z.strictObject({
  count: z.int().min(1).max(MOST_AT_ONCE, `at most ${MOST_AT_ONCE}`).default(1),
});
const troubleBodySchema = z.strictObject({ kind: z.enum(['none', 'slow', 'down', 'bad-xml']) });
const clockBodySchema = z.strictObject({ to: z.enum(['hour', 'tomorrow-0600']) });

/** The endpoints of the newsroom's panel and its strip; see `page/newsroom-wire.ts`. */
export function registerNewsroom(server: FastifyInstance, newsroom: Newsroom): void {
  server.post('/api/newsroom/publish', (request): Promise<PublishAnswer> => {
    const { count } = publishBodySchema.parse(request.body ?? {});
    return newsroom.publish(count);
  });
  server.post('/api/newsroom/correct', (_request, reply) =>
    send(reply, newsroom.correct(), (article): ArticleAnswer => ({ article })),
  );
  server.post('/api/newsroom/withdraw', (_request, reply) =>
    send(reply, newsroom.withdraw(), (article): ArticleAnswer => ({ article })),
  );
  server.post('/api/newsroom/trouble', (request, reply) => {
    const { kind } = troubleBodySchema.parse(request.body);
    return send(reply, newsroom.setTrouble(kind), () => ({}));
  });
  server.post('/api/clock', (request): Promise<ClockAnswer> => {
    const { to } = clockBodySchema.parse(request.body);
    return newsroom.moveClock(to).then((now) => ({ now }));
  });
  server.get('/api/status', (): Promise<PreviewStatus> => newsroom.status());
}

function send<Answer>(reply: FastifyReply, outcome: LeverOutcome<Answer>, toBody: (answer: Answer) => object) {
  if (outcome.status === 'refused') return reply.code(400).send({ error: outcome.why });
  return reply.send(toBody(outcome.answer));
}
