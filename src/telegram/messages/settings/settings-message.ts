import { FormattedString } from '@grammyjs/parse-mode';
import { InlineKeyboard } from 'grammy';
import type { Language } from '../../../subscriptions/destination.js';
import { catalogue } from '../../catalogues/catalogue.js';
import { type OutgoingMessage, plainMessage } from '../outgoing-message.js';
import { titleOf } from '../title-of.js';
import { clearingSection } from './clearing-section.js';
import { languageSection } from './language-section.js';
import { lengthSection } from './length-section.js';
import { pauseSection } from './pause-section.js';
import { readersSection } from './readers-section.js';
import type { SettingSection, SettingsView, WriteSection } from './setting-section.js';

/** All settings, in the order of the screen. */
const sections: readonly WriteSection[] = [
  lengthSection,
  pauseSection,
  languageSection,
  readersSection,
  clearingSection,
];

/** The settings of a place, each with a row of buttons; ✅ marks the choice made. `of`: the managed place. */
export function settingsMessage(view: SettingsView, language: Language, of?: string): OutgoingMessage {
  const shown = sections.map((write) => write(view, language)).filter((section) => section !== null);
  const title = FormattedString.b(titleOf(`⚙️ ${catalogue(language).settings.title}`, of));
  const text = FormattedString.join([title, ...shown.map(toText)], '\n\n');
  const keyboard = new InlineKeyboard();
  for (const { choices } of shown) addRow(keyboard, choices);
  return plainMessage(text, keyboard);
}

function toText({ heading, state }: SettingSection): FormattedString {
  return FormattedString.join([FormattedString.b(heading), state], '\n');
}

function addRow(keyboard: InlineKeyboard, choices: SettingSection['choices']): void {
  keyboard.row();
  for (const { label, isOn, callbackData } of choices) {
    keyboard.text(isOn ? `✅ ${label}` : label, callbackData);
    if (isOn) keyboard.success();
  }
}
