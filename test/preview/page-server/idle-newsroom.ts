import { done, type Newsroom } from '../../../src/preview/newsroom/newsroom.js';

/** A newsroom in which nothing happens, for tests of the chats. */
export const idleNewsroom: Newsroom = {
  publish: async () => ({ articles: [], nothing: 'none-left' }),
  correct: () => done(null),
  withdraw: () => done(null),
  setTrouble: () => done(null),
  moveClock: async () => 0,
  status: () => Promise.reject(new Error('The idle newsroom has no status')),
};
