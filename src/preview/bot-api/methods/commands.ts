import type { BotCommand } from 'grammy/types';
import { badRequest } from '../bot-api-error.js';
import { readMenuKey } from '../command-menus.js';
import { isRecord, toBoolean, toText } from '../params.js';
import { codePoints } from '../rules/validate-text.js';
import { announce } from '../state.js';
import type { Method } from './method.js';

const MAX_COMMANDS = 100;
const MAX_NAME = 32;
const MAX_DESCRIPTION = 256;

/** An empty list takes the menu away, as deleteMyCommands does. */
export const setMyCommands: Method<'setMyCommands'> = (state, params) => {
  const commands = params.json('commands') ?? [];
  if (!Array.isArray(commands)) throw badRequest("can't parse commands: expected an Array of BotCommand");
  if (commands.length > MAX_COMMANDS) throw badRequest('BOT_COMMANDS_TOO_MUCH');
  const checked = commands.map((command: unknown) => checkCommand(command));
  const key = readMenuKey(state, params.json('scope'), params.string('language_code'));
  if (checked.length === 0) state.profile.commands.delete(key);
  else state.profile.commands.set(key, checked);
  announce(state, { kind: 'commands' });
  return true;
};

/** Takes the menu of one scope and language away. */
export const deleteMyCommands: Method<'deleteMyCommands'> = (state, params) => {
  state.profile.commands.delete(readMenuKey(state, params.json('scope'), params.string('language_code')));
  announce(state, { kind: 'commands' });
  return true;
};

/** The menu of exactly this scope and language, not what people see. */
export const getMyCommands: Method<'getMyCommands'> = (state, params) => {
  const key = readMenuKey(state, params.json('scope'), params.string('language_code'));
  return [...(state.profile.commands.get(key) ?? [])];
};

/** The rules of BotCommand.cpp, and of the server behind it for the letters of a name. */
function checkCommand(input: unknown): BotCommand {
  if (!isRecord(input)) throw badRequest("can't parse BotCommand: expected an Object");
  const command = toText(input['command']).trim().replace(/^\//, '');
  const description = toText(input['description']).trim();
  if (command === '') throw badRequest('command must be non-empty');
  if (codePoints(command) > MAX_NAME) throw badRequest(`command length must not exceed ${MAX_NAME}`);
  if (description === '') throw badRequest('command description must be non-empty');
  if (codePoints(description) > MAX_DESCRIPTION) {
    throw badRequest(`command description length must not exceed ${MAX_DESCRIPTION}`);
  }
  if (!/^[a-z0-9_]+$/.test(command)) throw badRequest('BOT_COMMAND_INVALID');
  return { command, description, ...(toBoolean(input['is_ephemeral']) && { is_ephemeral: true }) };
}
