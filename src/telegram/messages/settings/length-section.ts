import { summaryLengths } from '../../../subscriptions/destination.js';
import { catalogue } from '../../catalogues/catalogue.js';
import { buttons } from '../callback-data.js';
import type { WriteSection } from './setting-section.js';

/** How much of an article comes. */
export const lengthSection: WriteSection = ({ settings }, language) => {
  const texts = catalogue(language).settings.length;
  return {
    heading: texts.heading,
    state: texts.states[settings.length],
    choices: summaryLengths.map((length) => ({
      label: texts.choices[length],
      isOn: length === settings.length,
      callbackData: buttons.setLength.pack({ length }),
    })),
  };
};
