import { FormattedString } from '@grammyjs/parse-mode';
import { InlineKeyboard } from 'grammy';
import type { DeliverySettings } from '../../../subscriptions/delivery-settings.js';
import type { Language } from '../../../subscriptions/destination.js';
import { catalogue } from '../../catalogues/catalogue.js';
import { type OutgoingMessage, plainMessage } from '../outgoing-message.js';
import { lengthSection } from './length-section.js';
import type { SettingSection, WriteSection } from './setting-section.js';

/** All settings, in the order of the screen. */
const sections: readonly WriteSection[] = [lengthSection];

/** The settings of a place, each with a row of buttons; ✅ marks the choice made. */
export function settingsMessage(settings: DeliverySettings, language: Language): OutgoingMessage {
  const shown = sections.map((write) => write(settings, language));
  const title = FormattedString.b(`⚙️ ${catalogue(language).settings.title}`);
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
