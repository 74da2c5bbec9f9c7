import { catalogue } from '../../catalogues/catalogue.js';
import { buttons } from '../callback-data.js';
import type { WriteSection } from './setting-section.js';

/** Whether answers to commands go away, in a group. */
export const clearingSection: WriteSection = ({ chat }, language) => {
  if (chat === null || chat.kind === 'channel') return null;
  const { heading, states, choices } = catalogue(language).settings.clearing;
  return {
    heading,
    state: chat.clearsReplies ? states.on : states.off,
    choices: [
      { label: choices.on, isOn: chat.clearsReplies, callbackData: buttons.setClearing.pack({ isWanted: true }) },
      { label: choices.off, isOn: !chat.clearsReplies, callbackData: buttons.setClearing.pack({ isWanted: false }) },
    ],
  };
};
