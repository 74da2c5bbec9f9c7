import { api } from '../api.js';
import { element, find } from '../dom.js';
import { dateWords, timeOfDay } from '../model/clock-words.js';
import type { NewsroomArticle, PreviewStatus, SiteTrouble } from '../newsroom-wire.js';
import type { PageTexts } from '../texts/texts.js';

/** The panel of the site's newsroom, and of the clock. */
export interface NewsroomPanel {
  useTexts(texts: PageTexts): void;
  /** A real site cannot be changed; trouble may have been set elsewhere. */
  useStatus(status: PreviewStatus): void;
}

const AT_ONCE = 25;
const troubleKinds: readonly SiteTrouble[] = ['none', 'slow', 'down', 'bad-xml'];

/** What a lever's work says when it is done. */
type Report = readonly (Node | string)[];

/** The levers in `#newsroom` and the line `#newsroom-result` that tells what they did. */
export function createNewsroomPanel(): NewsroomPanel {
  const result = find('newsroom-result', HTMLElement);
  const levers = {
    publish: find('publish', HTMLButtonElement),
    publishMany: find('publish-many', HTMLButtonElement),
    correct: find('correct', HTMLButtonElement),
    withdraw: find('withdraw', HTMLButtonElement),
    clockHour: find('clock-hour', HTMLButtonElement),
    clockTomorrow: find('clock-tomorrow', HTMLButtonElement),
  };
  const troubles = find('troubles', HTMLElement);
  let texts: PageTexts | null = null;
  let site: Pick<PreviewStatus, 'site' | 'siteName'> | null = null;

  const run = async (work: (texts: PageTexts) => Promise<Report>, button?: HTMLButtonElement): Promise<void> => {
    if (texts === null) return;
    if (button !== undefined) button.disabled = true;
    const focus = document.activeElement === button;
    const report = await work(texts).catch((): Report => [texts?.newsroomFailed ?? '']);
    result.replaceChildren(...report);
    if (button === undefined) return;
    button.disabled = false;
    if (focus) button.focus();
  };
  const onClick = (button: HTMLButtonElement, work: (texts: PageTexts) => Promise<Report>): void => {
    button.addEventListener('click', () => void run(work, button));
  };

  onClick(levers.publish, async (texts) => {
    const { articles, nothing } = await api.publish(1);
    const [article] = articles;
    if (article !== undefined) return describe(article, texts.published, texts);
    if (nothing === 'nobody-follows') return [texts.nobodyFollows];
    if (nothing === 'nothing-read') return [texts.nothingRead];
    return [site?.site === 'real' ? texts.nothingToSend : texts.nothingToPublish];
  });
  onClick(levers.publishMany, async (texts) => {
    const { articles } = await api.publish(AT_ONCE);
    const last = articles.at(-1);
    if (last === undefined) return [texts.nothingToPublish];
    return [`${texts.publishedMany(articles.length)} `, linkTo(last)];
  });
  onClick(levers.correct, async (texts) => {
    const { article } = await api.correct();
    return article === null ? [texts.nothingToCorrect] : describe(article, texts.corrected, texts);
  });
  onClick(levers.withdraw, async (texts) => {
    const { article } = await api.withdraw();
    return article === null ? [texts.nothingToWithdraw] : describe(article, texts.withdrawn, texts);
  });
  onClick(levers.clockHour, async (texts) => describeClock((await api.moveClock('hour')).now, texts));
  onClick(levers.clockTomorrow, async (texts) => describeClock((await api.moveClock('tomorrow-0600')).now, texts));

  const setTrouble = (kind: SiteTrouble): void =>
    void run(async (texts) => {
      await api.setTrouble(kind);
      return [texts.troubleSet[kind]];
    });
  const radios = new Map(troubleKinds.map((kind) => [kind, renderTrouble(kind, () => setTrouble(kind))]));
  troubles.append(...[...radios.values()].map(({ label }) => label));

  const draw = (): void => {
    if (texts === null) return;
    const isReal = site?.site === 'real';
    find('newsroom-hint', HTMLElement).textContent = isReal
      ? texts.realSiteHint(site?.siteName ?? '')
      : texts.newsroomHint;
    for (const [name, lever] of Object.entries(levers)) lever.textContent = texts[name as keyof typeof levers];
    if (isReal) levers.publish.textContent = texts.sendNewest;
    for (const lever of [levers.publishMany, levers.correct, levers.withdraw]) lever.hidden = isReal;
    find('trouble-field', HTMLElement).hidden = isReal;
    find('trouble-title', HTMLElement).textContent = texts.trouble;
    find('clock-title', HTMLElement).textContent = texts.clock;
    for (const [kind, { words }] of radios) words.textContent = texts.troubles[kind];
  };

  return {
    useTexts(next) {
      texts = next;
      draw();
    },
    useStatus(status) {
      const radio = radios.get(status.trouble)?.input;
      if (radio !== undefined) radio.checked = true;
      const isSame = site?.site === status.site && site.siteName === status.siteName;
      site = status;
      if (!isSame) draw();
    },
  };
}

function renderTrouble(kind: SiteTrouble, choose: () => void) {
  const attributes = { type: 'radio', name: 'trouble', value: kind, 'data-testid': `trouble-${kind}` };
  const input = element('input', { attributes });
  input.checked = kind === 'none';
  input.addEventListener('change', choose);
  const words = element('span', {});
  return { input, words, label: element('label', {}, input, words) };
}

function describe(
  article: NewsroomArticle,
  words: (label: string, time: string) => string,
  texts: PageTexts,
): (Node | string)[] {
  return [`${words(article.label, timeOfDay(article.at, texts))} `, linkTo(article)];
}

function linkTo({ url, title }: NewsroomArticle): HTMLElement {
  return element('a', { attributes: { href: url, target: '_blank', rel: 'noopener noreferrer' } }, title);
}

function describeClock(now: number, texts: PageTexts): string[] {
  return [texts.clockMoved(`${dateWords(now, texts)}, ${timeOfDay(now, texts)}`)];
}
