import { catalogue } from '../../catalogues/catalogue.js';
import { buttons } from '../callback-data.js';
import type { WriteSection } from './setting-section.js';

/** Whether anything is sent for now. */
export const pauseSection: WriteSection = ({ settings }, language) => {
  const isPaused = settings.isPaused || settings.state === 'resting';
  const { heading, states, choices } = catalogue(language).settings.pause;
  return {
    heading,
    state: isPaused ? states.off : states.on,
    choices: [
      { label: choices.on, isOn: !isPaused, callbackData: buttons.pause.pack({ isWanted: false }) },
      { label: choices.off, isOn: isPaused, callbackData: buttons.pause.pack({ isWanted: true }) },
    ],
  };
};
