import type { Locator, Page } from 'playwright-core';
import { id } from '../../../../src/telegram/catalogues/id.js';

/** The page as a person uses it. */
export interface Messenger {
  readonly page: Page;
  /** The messages on the screen, of others or one's own. */
  readonly messages: Locator;
  /** A message of the bot with this text. */
  botMessage(text: string | RegExp): Locator;
  /** A button under or in a message. */
  key(name: string | RegExp): Locator;
  chat(name: string): Locator;
  openChat(name: string): Promise<void>;
  say(text: string): Promise<void>;
  actAs(persona: string): Promise<void>;
  /** Opens the tab "Dunia" and presses a button there. */
  inWorld(button: string | RegExp): Promise<void>;
  /** Starts the bot and follows everything, all with buttons. */
  followEverything(): Promise<void>;
}

/** Handles for a page of the preview, in Indonesian. */
export function messengerOn(page: Page): Messenger {
  const messages = page.getByTestId('messages');
  const key = (name: string | RegExp): Locator => messages.getByRole('button', { name });
  const chat = (name: string): Locator =>
    page.getByTestId('chat').filter({ has: page.locator('.row-title', { hasText: name }) });
  const say = async (text: string): Promise<void> => {
    await page.locator('#text').fill(text);
    await page.locator('#text').press('Enter');
  };
  return {
    page,
    messages,
    botMessage: (text) => page.getByTestId('bot-message').filter({ hasText: text }),
    key,
    chat,
    openChat: async (name) => {
      await chat(name).click();
    },
    say,
    actAs: async (persona) => {
      await page.getByTestId('act-as').click();
      await page.locator(`[data-persona="${persona}"]`).click();
      await page.getByTestId('personas').waitFor({ state: 'hidden' });
    },
    inWorld: async (button) => {
      await page.getByTestId('tab-world').click();
      await page.getByTestId('world').getByRole('button', { name: button }).click();
    },
    followEverything: async () => {
      await page.getByTestId('start').click();
      await key(id.welcome.chooseTopics).click();
      await key(/SEMUA/).first().click();
      await key(/✅.*SEMUA/)
        .first()
        .waitFor();
    },
  };
}
