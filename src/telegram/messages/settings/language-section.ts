import type { Language } from '../../../subscriptions/destination.js';
import { catalogue } from '../../catalogues/catalogue.js';
import { buttons } from '../callback-data.js';
import type { WriteSection } from './setting-section.js';

const languages: readonly Language[] = ['id', 'en'];

/** In which language a group or channel is written to. In private it is that of the reader's Telegram. */
export const languageSection: WriteSection = ({ settings, chat }, language) => {
  if (chat === null) return null;
  const texts = catalogue(language).settings.language;
  return {
    heading: texts.heading,
    state: texts.state,
    choices: languages.map((choice) => ({
      label: texts.choices[choice],
      isOn: choice === settings.language,
      callbackData: buttons.setLanguage.pack({ language: choice }),
    })),
  };
};
