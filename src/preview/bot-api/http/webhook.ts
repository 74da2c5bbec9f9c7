import type { WebhookInfo } from 'grammy/types';
import type { UpdateQueue } from '../updates.js';

/** The address that gets the updates while it is set; '' when the bot polls. */
export interface Webhook {
  url(): string;
  set(url: string, secretToken: string, maxConnections: number): void;
  info(): Pick<WebhookInfo, 'url' | 'max_connections' | 'last_error_date' | 'last_error_message'>;
  close(): void;
}

/** The first repetition comes at once, the next ones after 2, 4, … seconds (WebhookActor.cpp). */
const FIRST_PAUSE_MS = 2000;
const MAX_PAUSE_MS = 60_000;
const ANSWER_TIMEOUT_MS = 30_000;

/**
 * Posts updates to the bot one after another, and each again until it is answered with 2xx. Plain http:// addresses
 * are taken, as a Bot API server in local mode does. A method call in the answer is not made.
 */
export function createWebhook(updates: UpdateQueue, now: () => number): Webhook {
  let url = '';
  let secretToken = '';
  let maxConnections = 40;
  let lastError: { readonly date: number; readonly message: string } | null = null;
  let isDelivering = false;
  let stopping = new AbortController();

  async function deliverAll(): Promise<void> {
    if (isDelivering) return;
    isDelivering = true;
    const { signal } = stopping;
    let failures = 0;
    for (let update = updates.first(); update && !signal.aborted; update = updates.first()) {
      const problem = await post(url, secretToken, JSON.stringify(update), signal);
      if (signal.aborted) break;
      if (problem === null) {
        updates.confirm(update.update_id + 1);
        failures = 0;
        continue;
      }
      lastError = { date: Math.floor(now() / 1000), message: problem };
      failures += 1;
      if (failures > 1) await pause(Math.min(FIRST_PAUSE_MS * 2 ** (failures - 2), MAX_PAUSE_MS), signal);
    }
    isDelivering = false;
    if (url !== '' && updates.first() && !stopping.signal.aborted) void deliverAll();
  }

  function set(newUrl: string, newSecret: string, newMaxConnections: number): void {
    stopping.abort();
    stopping = new AbortController();
    url = newUrl;
    secretToken = newSecret;
    maxConnections = newMaxConnections;
    lastError = null;
    updates.onPush(url === '' ? null : () => void deliverAll());
    if (url !== '') void deliverAll();
  }

  return {
    url: () => url,
    set,
    info: () => ({
      url,
      ...(url !== '' && { max_connections: maxConnections }),
      ...(lastError && { last_error_date: lastError.date, last_error_message: lastError.message }),
    }),
    close: () => {
      updates.onPush(null);
      stopping.abort();
    },
  };
}

/** Null when the bot took the update, else what was wrong, as getWebhookInfo words it. */
async function post(url: string, secretToken: string, body: string, signal: AbortSignal): Promise<string | null> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(secretToken !== '' && { 'x-telegram-bot-api-secret-token': secretToken }),
      },
      body,
      signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_TIMEOUT_MS)]),
    });
    await response.arrayBuffer();
    return response.ok ? null : `Wrong response from the webhook: ${response.status} ${response.statusText}`;
  } catch {
    return 'Connection refused';
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    const skip = (): void => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener('abort', skip, { once: true });
  });
}
