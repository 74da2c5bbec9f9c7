import { api } from '../api.js';
import { element, find } from '../dom.js';
import { agoWords } from '../model/clock-words.js';
import type { PreviewStatus } from '../newsroom-wire.js';
import type { PageTexts } from '../texts/texts.js';

const EVERY_MS = 2000;

/** The strip that shows how the bot is doing. */
export interface StatusStrip {
  useTexts(texts: PageTexts): void;
}

/** The list `#status`, kept up to date while the page is in sight. */
export function createStatusStrip(onStatus: (status: PreviewStatus) => void): StatusStrip {
  const strip = find('status', HTMLElement);
  let texts: PageTexts | null = null;
  let status: PreviewStatus | null = null;

  const draw = (): void => {
    if (texts === null || status === null) return;
    strip.setAttribute('aria-label', texts.status);
    strip.replaceChildren(...factsOf(status, texts).map(renderFact));
  };
  const ask = async (): Promise<void> => {
    if (!document.hidden) {
      const answer = await api.status().catch(() => null);
      if (answer !== null) {
        status = answer;
        onStatus(answer);
        draw();
      }
    }
    setTimeout(() => void ask(), EVERY_MS);
  };
  void ask();

  return {
    useTexts(next) {
      texts = next;
      draw();
    },
  };
}

interface Fact {
  readonly name: string;
  readonly value: string;
  readonly testId: string;
  readonly isBad?: boolean;
}

function factsOf(status: PreviewStatus, texts: PageTexts): Fact[] {
  const { now, queueDepth, lastPollAt, lastDeliveryAt, isSiteUnreadable, timeZone } = status;
  const ago = (at: number | null): string => (at === null ? texts.never : agoWords(at, now, texts));
  const clock = new Intl.DateTimeFormat(texts.locale, {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  return [
    { name: texts.queue, value: String(queueDepth), testId: 'queue-depth' },
    {
      name: texts.lastPoll,
      value: isSiteUnreadable ? texts.unreadable : ago(lastPollAt),
      testId: 'last-poll',
      isBad: isSiteUnreadable,
    },
    { name: texts.lastDelivery, value: ago(lastDeliveryAt), testId: 'last-delivery' },
    { name: texts.clockNow, value: clock.format(now), testId: 'clock' },
  ];
}

function renderFact({ name, value, testId, isBad = false }: Fact): HTMLElement {
  const parts = { class: isBad ? 'is-bad' : '', attributes: { 'data-testid': testId } };
  return element('div', {}, element('dt', {}, name), element('dd', parts, value));
}
