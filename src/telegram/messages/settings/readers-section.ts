import { readerCircles } from '../../../subscriptions/known-chat.js';
import { catalogue } from '../../catalogues/catalogue.js';
import { buttons } from '../callback-data.js';
import type { WriteSection } from './setting-section.js';

/** Who may use what only reads, in a group. */
export const readersSection: WriteSection = ({ chat }, language) => {
  if (chat === null || chat.kind === 'channel') return null;
  const texts = catalogue(language).settings.readers;
  return {
    heading: texts.heading,
    state: texts.states[chat.readers],
    choices: readerCircles.map((readers) => ({
      label: texts.choices[readers],
      isOn: readers === chat.readers,
      callbackData: buttons.setReaders.pack({ readers }),
    })),
  };
};
