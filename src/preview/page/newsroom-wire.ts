/** An article as the newsroom's panel tells of it. */
export interface NewsroomArticle {
  readonly title: string;
  /** The desk as the site prints it: `KOTA TANGERANG`; of a real site, the topics in the reader's words. */
  readonly label: string;
  readonly url: string;
  /** Epoch milliseconds by the preview's clock: when it was published, corrected or withdrawn. */
  readonly at: number;
}

/** Body of `POST /api/newsroom/publish`. */
export interface PublishRequest {
  /** From 1 to 25; default 1. */
  readonly count?: number;
}

/** Why nothing was published: nothing is left; of a real site also, nobody follows what is left, or nothing was read so far. */
export type NothingPublished = 'none-left' | 'nobody-follows' | 'nothing-read';

/**
 * Answer of `POST /api/newsroom/publish`: what was published, oldest first. With a real site, the newest articles that
 * nobody was sent yet are sent to the chats that follow their topics.
 */
export interface PublishAnswer {
  readonly articles: readonly NewsroomArticle[];
  /** Null where something was. */
  readonly nothing: NothingPublished | null;
}

/** Answer of `POST /api/newsroom/correct` and `…/withdraw`; null when there was nothing left to do. */
export interface ArticleAnswer {
  readonly article: NewsroomArticle | null;
}

/** What ails the sample site: answers that take seconds, none at all, or a feed that is no XML. */
export type SiteTrouble = 'none' | 'slow' | 'down' | 'bad-xml';

/** Body of `POST /api/newsroom/trouble`, which answers `{}`. */
export interface TroubleRequest {
  readonly kind: SiteTrouble;
}

/** Body of `POST /api/clock`: one hour ahead, or to 06.00 of tomorrow in the site's zone. */
export interface ClockRequest {
  readonly to: 'hour' | 'tomorrow-0600';
}

/** Answer of `POST /api/clock`, once the bot has done what was due on the way. */
export interface ClockAnswer {
  /** Epoch milliseconds by the preview's clock. */
  readonly now: number;
}

/** Answer of `GET /api/status`; moments are epoch milliseconds by the preview's clock, null before the first. */
export interface PreviewStatus {
  /** Messages that wait to be sent. */
  readonly queueDepth: number;
  readonly lastPollAt: number | null;
  /** Whether the last poll of every source failed. */
  readonly isSiteUnreadable: boolean;
  /** When the bot last sent or edited news or a quote. */
  readonly lastDeliveryAt: number | null;
  readonly now: number;
  /** Always `none` of a real site. */
  readonly trouble: SiteTrouble;
  /** A real one is only read: correct, withdraw and trouble are refused with 400 and a sentence. */
  readonly site: 'sample' | 'real';
  readonly siteName: string;
  readonly siteUrl: string;
  /** IANA name of the zone of the site's times. */
  readonly timeZone: string;
  /** Articles on the sample site; of a real one, those that were sent. */
  readonly published: number;
  /** What `publish` has left. */
  readonly left: number;
}
