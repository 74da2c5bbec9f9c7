import type { Api } from 'grammy';
import type { BotCommand, BotCommandScope } from 'grammy/types';
import type { Site } from '../source/site.js';
import type { Language } from '../subscriptions/destination.js';
import { catalogue } from '../telegram/catalogues/catalogue.js';
import { commandNames } from './command-names.js';

/** A language of the shop window: Indonesian is what everyone sees whose language has none of its own. */
const windows: readonly { readonly language: Language; readonly code: Pick<BotCommandOptions, 'language_code'> }[] = [
  { language: 'id', code: {} },
  { language: 'en', code: { language_code: 'en' } },
];

interface BotCommandOptions {
  readonly scope: BotCommandScope;
  readonly language_code?: 'en';
}

/**
 * Publishes the command menus by scope and language and the bot's descriptions, each only where it differs from what
 * Telegram has: setting them is limited to a few times a day.
 */
export async function publishShopWindow(api: Api, site: Pick<Site, 'name'>): Promise<void> {
  for (const { language, code } of windows) {
    for (const { scope, commands } of menus(language)) await publishMenu(api, commands, { scope, ...code });
    await publishDescriptions(api, language, site.name, code);
  }
}

/** Members of a group see what they may use, its admins and private chats everything. The panels of admins are whispered. */
function menus(language: Language): readonly { readonly scope: BotCommandScope; readonly commands: BotCommand[] }[] {
  const { readerCommands, choosingCommands, privateCommands, helpCommands } = catalogue(language).menu;
  const all = [...choosingCommands, ...readerCommands, ...helpCommands];
  return [
    {
      scope: { type: 'all_private_chats' },
      commands: [...choosingCommands, ...privateCommands, ...readerCommands, ...helpCommands],
    },
    { scope: { type: 'all_chat_administrators' }, commands: all.map(whisperedIfPanel) },
    { scope: { type: 'all_group_chats' }, commands: [...readerCommands, ...helpCommands] },
  ];
}

/** A command that is sent to the bot for its eyes only, and answered so; older servers pass over it. */
function whisperedIfPanel(command: BotCommand): BotCommand {
  const panels: readonly string[] = [...commandNames.topics, ...commandNames.settings];
  return panels.includes(command.command) ? { ...command, is_ephemeral: true } : command;
}

async function publishMenu(api: Api, commands: BotCommand[], options: BotCommandOptions): Promise<void> {
  const published = await api.getMyCommands(options);
  if (toText(published) !== toText(commands)) await api.setMyCommands(commands, options);
}

async function publishDescriptions(
  api: Api,
  language: Language,
  siteName: string,
  code: Pick<BotCommandOptions, 'language_code'>,
): Promise<void> {
  const description = catalogue(language).menu.description(siteName);
  const short = catalogue(language).menu.shortDescription(siteName);
  if ((await api.getMyDescription(code)).description !== description) await api.setMyDescription(description, code);
  const { short_description: published } = await api.getMyShortDescription(code);
  if (published !== short) await api.setMyShortDescription(short, code);
}

/** An older server forgets which are whispered, and is told so at each start. */
function toText(commands: readonly BotCommand[]): string {
  return JSON.stringify(commands.map((one) => [one.command, one.description, one.is_ephemeral === true]));
}
