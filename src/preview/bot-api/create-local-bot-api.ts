import type { UserFromGetMe } from 'grammy/types';
import type { Fault, Faults } from './faults.js';
import { type CallRecord, createCallRecord, type RecordedCall } from './http/call-record.js';
import { createBotApiServer, listen, stopListening } from './http/server.js';
import { findMethodName, methodOf, RATE_LIMITED } from './methods/table.js';
import { type MethodName, readParams, toText } from './params.js';
import { createWorld } from './people/create-world.js';
import { createRateLimiter, type RateLimits } from './rate-limiter.js';
import { createState, type Features, type LinkPreviewSource } from './state.js';
import type { World } from './world.js';

/** How the local Bot API is set up. Only the token is needed. */
export interface LocalBotApiOptions {
  /** The bot's id is the number before the colon. */
  readonly token: string;
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** Default 0: any free port. */
  readonly port?: number;
  /** The clock of dates, lifetimes and limits, in epoch milliseconds; waiting goes by real timers. */
  readonly now?: () => number;
  /** Hears of bugs in this server: whatever was thrown and is no refusal. */
  readonly log?: (error: unknown) => void;
  /** Changes what getMe tells, for instance `can_read_all_group_messages`. */
  readonly bot?: Partial<UserFromGetMe>;
  /** Finds the page behind an address; without it no message gets a card. */
  readonly linkPreview?: LinkPreviewSource;
  /** Default: all; what is off is unknown to this server, as to an older one. */
  readonly features?: Partial<Features>;
  /** Default: no limits. */
  readonly limits?: RateLimits;
  /** A script of what goes wrong; its `onCall` may be replaced while the server runs. */
  readonly faults?: Faults;
  /** Default true; false for benchmarks, which would only fill the memory. */
  readonly record?: boolean;
}

/** A Bot API server of its own: HTTP for the bot, `world` for the people. */
export interface LocalBotApi {
  readonly world: World;
  /** Resolves with the `apiRoot` for the bot, such as http://127.0.0.1:40123. */
  readonly start: () => Promise<{ url: string }>;
  /** Cuts every connection and refuses new ones, until `comeBack` listens at the same address. The world stays as it is. */
  readonly goAway: () => Promise<void>;
  readonly comeBack: () => Promise<void>;
  /** Ends long polls and open connections, and answers waiting presses with null. Stopping twice is harmless. */
  readonly stop: () => Promise<void>;
  /** The last 100,000 calls of the bot, oldest first. */
  readonly calls: () => readonly RecordedCall[];
}

/** Builds the server; nothing listens before `start()`. */
export function createLocalBotApi(options: LocalBotApiOptions): LocalBotApi {
  const { token, host = '127.0.0.1', port = 0, now = Date.now, log = () => undefined } = options;
  const state = createState({
    bot: { ...defaultBot(token), ...options.bot },
    now,
    linkPreview: options.linkPreview ?? null,
    features: { ephemeral: true, ...options.features },
  });
  const record = createCallRecord(options.record ?? true);
  const limit = options.limits ? createRateLimiter(options.limits, now) : () => undefined;
  const server = createBotApiServer({
    token,
    log,
    findMethod: (name) => findMethodName(name, state.features),
    onCall: (method, params) => noteCall(record, options.faults, { method: method as MethodName, params, at: now() }),
    run: (name, params, clientLeft) => {
      const method = methodOf(name as MethodName);
      if (RATE_LIMITED.has(name)) limit(toText(params['chat_id']));
      return method?.(state, readParams(params), { clientLeft });
    },
  });

  let address: string | null = null;

  async function stop(): Promise<void> {
    state.updates.close();
    state.webhook.close();
    state.callbacks.close();
    await stopListening(server);
  }

  async function start(): Promise<{ url: string }> {
    const url = await listen(server, host, address === null ? port : Number(new URL(address).port));
    address = url;
    return { url };
  }

  return {
    world: createWorld(state),
    start,
    goAway: () => stopListening(server),
    comeBack: async () => void (await start()),
    stop,
    calls: () => record.all(),
  };
}

function noteCall(record: CallRecord, faults: Faults | undefined, call: RecordedCall): Fault | undefined {
  record.add(call);
  return faults?.onCall?.(call.method, call.params);
}

function defaultBot(token: string): UserFromGetMe {
  return {
    id: Number.parseInt(token, 10) || 7_000_000_001,
    is_bot: true,
    first_name: 'Kentongan',
    username: 'kentongan_bot',
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
  };
}
