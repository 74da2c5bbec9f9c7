import { api } from './api.js';
import { timeOfDay } from './clock-words.js';
import { element, find } from './dom.js';
import type { PageTexts } from './texts.js';
import type { NewsroomAnswer } from './wire.js';

/** The panel of the sample site's newsroom. */
export interface NewsroomPanel {
  useTexts(texts: PageTexts): void;
}

/** The two buttons of `#newsroom` and the line that tells what they did. */
export function createNewsroomPanel(): NewsroomPanel {
  const publish = find('publish', HTMLButtonElement);
  const correct = find('correct', HTMLButtonElement);
  const result = find('newsroom-result', HTMLElement);
  let texts: PageTexts | null = null;

  async function run(button: HTMLButtonElement, work: () => Promise<NewsroomAnswer>): Promise<void> {
    if (texts === null) return;
    button.disabled = true;
    try {
      const { article } = await work();
      result.replaceChildren(...describe(button === publish, article, texts));
    } catch {
      result.replaceChildren(texts.newsroomFailed);
    } finally {
      button.disabled = false;
    }
  }

  publish.addEventListener('click', () => void run(publish, () => api.publish()));
  correct.addEventListener('click', () => void run(correct, () => api.correct()));

  return {
    useTexts(next) {
      texts = next;
      find('newsroom-title', HTMLElement).textContent = next.newsroom;
      find('newsroom-hint', HTMLElement).textContent = next.newsroomHint;
      publish.textContent = next.publish;
      correct.textContent = next.correct;
    },
  };
}

function describe(isPublication: boolean, article: NewsroomAnswer['article'], texts: PageTexts): (Node | string)[] {
  if (article === null) return [isPublication ? texts.nothingToPublish : texts.nothingToCorrect];
  const time = timeOfDay(article.at, texts);
  const words = isPublication ? texts.published(article.label, time) : texts.corrected(article.label, time);
  const attributes = { href: article.url, target: '_blank', rel: 'noopener noreferrer' };
  return [`${words} `, element('a', { attributes }, article.title)];
}
