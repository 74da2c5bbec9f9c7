import { Api, GrammyError } from 'grammy';
import { readSettings, type Settings, SettingsError } from '../settings.js';
import { openDatabase } from '../store/database.js';
import { createTopicCatalogue } from '../topics/catalogue.js';
import type { Check } from './check.js';
import { examineLanguageModel } from './examine-language-model.js';
import { examineSource, openSourceExamination } from './examine-source.js';

const TELEGRAM_PATIENCE_SECONDS = 10;
/** Dates are printed to the minute, and Telegram refuses nothing for a clock: only more than this is told. */
const MOST_CLOCK_SKEW_MS = 60_000;

/**
 * Looks at all that the bot needs: settings, token, rights, clock, database, language model where one is set, and each
 * source. `tell` hears of each check as it is done. Nothing is changed and nothing is sent. Returns whether all is well.
 */
export async function examineEverything(
  environment: NodeJS.ProcessEnv,
  { now, tell }: { readonly now: () => number; readonly tell: (check: Check) => void },
): Promise<boolean> {
  let isWell = true;
  const note = (check: Check): void => {
    isWell &&= check.verdict !== 'FAILED';
    tell(check);
  };
  const settings = settingsOrProblem(environment);
  note(settings.check);
  if (settings.value === null) return false;
  for (const check of await examineTelegram(settings.value)) note(check);
  note(await examineClock(settings.value, now));
  note(await examineDatabase(settings.value));
  const { site, topics, languageModel } = settings.value;
  if (languageModel !== null) note(await examineLanguageModel(languageModel, now));
  const examination = openSourceExamination({ site, topics: createTopicCatalogue(topics), now: now() });
  for (const source of site.sources) note(await examineSource(examination, source));
  await examination.reader.close();
  return isWell;
}

function settingsOrProblem(environment: NodeJS.ProcessEnv): { readonly check: Check; readonly value: Settings | null } {
  try {
    const value = readSettings(environment);
    const words = `${value.site.name}, ${value.topics.length} topics, ${value.quotes.length} quotes`;
    return { value, check: { name: 'settings', verdict: 'ok', words } };
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return { value: null, check: { name: 'settings', verdict: 'FAILED', words: error.message } };
  }
}

async function examineTelegram({ botToken, telegramApiRoot: apiRoot }: Settings): Promise<readonly Check[]> {
  if (botToken === null) {
    const words = 'BOT_TOKEN is not set. Get one from @BotFather (/newbot) and put it in .env';
    return [{ name: 'token', verdict: 'FAILED', words }];
  }
  try {
    const api = new Api(botToken, { apiRoot, timeoutSeconds: TELEGRAM_PATIENCE_SECONDS });
    const me = await api.getMe();
    const groups = me.can_join_groups
      ? 'may be added to groups; is an administrator or addressed where it answers'
      : 'may not be added to groups: switch that on at @BotFather (/setjoingroups) if readers should';
    return [
      { name: 'token', verdict: 'ok', words: `@${me.username}` },
      { name: 'rights', verdict: me.can_join_groups ? 'ok' : 'note', words: groups },
    ];
  } catch (error) {
    const isRefused = error instanceof GrammyError;
    const words = isRefused
      ? `the Bot API refuses the token (${error.description}). Ask @BotFather for the current one`
      : `the Bot API at ${new URL(apiRoot).host} cannot be reached. Check the network, and TELEGRAM_API_ROOT if you set it`;
    return [{ name: 'token', verdict: 'FAILED', words }];
  }
}

async function examineClock({ telegramApiRoot, site }: Settings, now: () => number): Promise<Check> {
  const name = 'clock';
  const here = new Intl.DateTimeFormat('en-GB', { timeZone: site.timeZone, dateStyle: 'full', timeStyle: 'short' });
  const words = `${here.format(now())} in ${site.timeZone}`;
  const theirs = await serverTime(telegramApiRoot);
  if (theirs === null) return { name, verdict: 'note', words: `${words}; there was no server to compare it with` };
  const skewMs = now() - theirs;
  if (Math.abs(skewMs) <= MOST_CLOCK_SKEW_MS) return { name, verdict: 'ok', words };
  const seconds = Math.round(Math.abs(skewMs) / 1_000);
  const side = skewMs > 0 ? 'fast' : 'slow';
  return { name, verdict: 'FAILED', words: `${words} is ${seconds} s ${side}. Set the machine's clock (NTP)` };
}

/** What the `Date` header of the Bot API server says; null where there is none. */
async function serverTime(url: string): Promise<number | null> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(TELEGRAM_PATIENCE_SECONDS * 1_000) });
    const date = Date.parse(response.headers.get('date') ?? '');
    return Number.isNaN(date) ? null : date;
  } catch {
    return null;
  }
}

async function examineDatabase({ databaseUrl }: Settings): Promise<Check> {
  const name = 'database';
  const kind = databaseUrl.startsWith('file:') ? databaseUrl : `PostgreSQL at ${new URL(databaseUrl).host}`;
  try {
    const database = await openDatabase(databaseUrl);
    await database.close();
    return { name, verdict: 'ok', words: kind };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    // The running bot itself holds the file: nothing is wrong with that.
    const isHeld = words.includes('in use by another process');
    return {
      name,
      verdict: isHeld ? 'note' : 'FAILED',
      words: isHeld ? `${kind} is in use, by the running bot?` : words,
    };
  }
}
