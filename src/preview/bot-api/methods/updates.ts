import { BotApiError, badRequest } from '../bot-api-error.js';
import type { ParamReader } from '../params.js';
import type { UpdateKind } from '../updates.js';
import type { Method } from './method.js';

const WEBHOOK_IS_ACTIVE =
  "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";

/** The bot itself. */
export const getMe: Method<'getMe'> = (state) => state.bot;

/** The long poll, see updates.ts one folder up. */
export const getUpdates: Method<'getUpdates'> = async (state, params, call) => {
  if (state.webhook.url() !== '') throw new BotApiError(409, WEBHOOK_IS_ACTIVE);
  return await state.updates.poll(
    {
      offset: params.integer('offset'),
      limit: params.has('limit') ? params.integer('limit') : 100,
      timeoutSeconds: params.integer('timeout'),
      allowedUpdates: readAllowedUpdates(params),
    },
    call.clientLeft(),
  );
};

/** Has the updates posted to an address; an empty one ends that. Takes plain http:// too, as in local mode. */
export const setWebhook: Method<'setWebhook'> = (state, params) => {
  const url = params.string('url');
  const secretToken = params.string('secret_token');
  if (url !== '' && !/^https?:\/\//i.test(url))
    throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
  if (secretToken.length > 256) throw badRequest('secret token is too long');
  if (/[^A-Za-z0-9_-]/.test(secretToken)) throw badRequest('secret token contains unallowed characters');
  const allowed = readAllowedUpdates(params);
  if (allowed) state.updates.allow(allowed);
  if (params.boolean('drop_pending_updates')) state.updates.dropAll();
  state.webhook.set(url, secretToken, params.integer('max_connections') || 40);
  return true;
};

/** Goes back to getUpdates. */
export const deleteWebhook: Method<'deleteWebhook'> = (state, params) => {
  if (params.boolean('drop_pending_updates')) state.updates.dropAll();
  state.webhook.set('', '', 40);
  return true;
};

/** What is set, what waits and what went wrong last. */
export const getWebhookInfo: Method<'getWebhookInfo'> = (state) => ({
  ...state.webhook.info(),
  has_custom_certificate: false,
  pending_update_count: state.updates.pendingCount(),
  ...(state.updates.allowed().length > 0 && { allowed_updates: [...state.updates.allowed()] as UpdateKind[] }),
});

/** A list, or undefined when the bot did not say; what is no list counts as an empty one. */
function readAllowedUpdates(params: ParamReader<'getUpdates'> | ParamReader<'setWebhook'>): string[] | undefined {
  if (!params.has('allowed_updates')) return undefined;
  const list = params.json('allowed_updates');
  return Array.isArray(list) ? list.map((kind: unknown) => String(kind)) : [];
}
