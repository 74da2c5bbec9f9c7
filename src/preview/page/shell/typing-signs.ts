/** How long "is typing" stays after the bot's last sign, as in Telegram's applications. */
const TYPING_MS = 5000;

/** In which chats the bot is typing. */
export interface TypingSigns {
  begin(chatId: number): void;
  end(chatId: number): void;
  current(): ReadonlySet<number>;
}

/** Each sign goes out by itself. */
export function createTypingSigns(onChange: () => void): TypingSigns {
  const timers = new Map<number, number>();
  const end = (chatId: number): void => {
    if (!timers.has(chatId)) return;
    clearTimeout(timers.get(chatId));
    timers.delete(chatId);
    onChange();
  };
  return {
    begin(chatId) {
      clearTimeout(timers.get(chatId));
      timers.set(
        chatId,
        setTimeout(() => end(chatId), TYPING_MS),
      );
      onChange();
    },
    end,
    current: () => new Set(timers.keys()),
  };
}
