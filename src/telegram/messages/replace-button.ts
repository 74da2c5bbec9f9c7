import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';

/** A keyboard with one of its buttons replaced: the one that carries this data. The others stay as they are. */
export function replaceButton(
  keyboard: InlineKeyboardMarkup,
  callbackData: string,
  replacement: InlineKeyboardButton,
): InlineKeyboardMarkup {
  const isPressed = (button: InlineKeyboardButton) =>
    'callback_data' in button && button.callback_data === callbackData;
  return {
    inline_keyboard: keyboard.inline_keyboard.map((row) =>
      row.map((button) => (isPressed(button) ? replacement : button)),
    ),
  };
}
