import type {
  ClockRequest,
  NewsroomArticle,
  PreviewStatus,
  PublishAnswer,
  SiteTrouble,
} from '../page/newsroom-wire.js';

/** What came of a lever: its answer, or in a sentence why there is none. */
export type LeverOutcome<Answer> =
  | { readonly status: 'done'; readonly answer: Answer }
  | { readonly status: 'refused'; readonly why: string };

/** What the panel can do with the news of a site. */
export interface NewsroomLevers {
  /** Publishes the next articles, as many as there are; oldest first. */
  publish(count: number): Promise<PublishAnswer>;
  /** Corrects the newest article not corrected yet; null when all are. */
  correct(): LeverOutcome<NewsroomArticle | null>;
  /** Takes the newest article off the site; null when there is none. */
  withdraw(): LeverOutcome<NewsroomArticle | null>;
  setTrouble(trouble: SiteTrouble): LeverOutcome<null>;
  /** What a strip says of the site itself. */
  about(): Promise<
    Pick<PreviewStatus, 'site' | 'siteName' | 'siteUrl' | 'timeZone' | 'trouble' | 'published' | 'left'>
  >;
}

/** Everything behind the newsroom's panel and its strip. */
export interface Newsroom extends Omit<NewsroomLevers, 'about'> {
  /** Moves the preview's clock; resolves with its time when the bot has done what was due on the way. */
  moveClock(to: ClockRequest['to']): Promise<number>;
  status(): Promise<PreviewStatus>;
}

/** The levers worked. */
export function done<Answer>(answer: Answer): LeverOutcome<Answer> {
  return { status: 'done', answer };
}
