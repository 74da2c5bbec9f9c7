import type { DeliverySettings } from '../../../subscriptions/delivery-settings.js';
import type { Language } from '../../../subscriptions/destination.js';
import type { KnownChat } from '../../../subscriptions/known-chat.js';

/** What the screen of settings shows. */
export interface SettingsView {
  readonly settings: DeliverySettings;
  /** The group or channel they are of; null in private. */
  readonly chat: KnownChat | null;
}

/** One setting on the screen of settings. */
export interface SettingSection {
  readonly heading: string;
  /** What the choice made means, in a sentence. */
  readonly state: string;
  /** In one row. */
  readonly choices: readonly SettingChoice[];
}

/** A button that makes a choice. */
export interface SettingChoice {
  readonly label: string;
  readonly isOn: boolean;
  /** Says what shall be, so that pressing it twice changes nothing more. */
  readonly callbackData: string;
}

/** Writes the section of one setting; null where there is no such setting. */
export type WriteSection = (view: SettingsView, language: Language) => SettingSection | null;
