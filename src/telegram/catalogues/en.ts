import type { Texts } from './id.js';
import { listOf } from './list-of.js';

const list = listOf('en-GB');

/** Everything readers see, in English. */
export const en = {
  article: {
    readMore: 'Read the full story',
    share: 'Share',
    shareText: (title, bot) => `${title}\n(via @${bot})`,
    updated: (when) => `Updated ${when}`,
    withdrawn: (site: string) => `${site} has withdrawn this story.`,
    mute: (topic) => `🔕 ${topic}`,
    unmute: (topic) => `↩️ Follow ${topic} again`,
    muted: (topic) => `You will get no more ${topic} news here.`,
    mutedBefore: (topic) => `${topic} was already off.`,
    unmuted: (topic) => `You will get ${topic} news here again.`,
  },
  several: {
    title: (count: number) => `${count} new stories`,
  },
  welcome: {
    title: (site) => `Welcome to ${site} news`,
    body: 'Choose the topics you care about. As soon as a story is out, we send you a summary with its date and desk.',
    groupTitle: (site) => `Hello! This is ${site} news`,
    groupBody: 'We can send summaries of new stories here. Admins, please choose the topics with the button below.',
    chooseTopics: 'Choose topics',
    latest: 'Latest news',
    quote: 'Quote of the day',
  },
  topics: {
    title: 'News topics',
    prompts: {
      tap: 'Tap a topic to follow it; tap it again to stop.',
      ask: 'Which topic would you like to follow? Tap below, or just type its name, for example travel or tangerang regency.',
      stop: 'Which topic would you like to stop following? Tap one marked ✅.',
      askStop: 'Which topic would you like to stop following? Tap one marked ✅, or just type its name.',
    },
    all: 'ALL',
    everything: 'all topics',
    followsNothing: 'No topics are followed at the moment.',
    follows: (topics) => `Following: ${list(topics)}.`,
    followsAll: 'All news is followed.',
    singlesAreKept: (topics) => `If you turn ALL off, your own choice remains: ${list(topics)}.`,
    newsWillCome: 'New stories will come as soon as they are out.',
    turnedOn: (topic) => `${topic}: followed.`,
    turnedOff: (topic) => `${topic}: no longer followed.`,
    turnedAllOn: 'All news is followed.',
    turnedAllOff: 'ALL is off.',
    done: 'Done',
    change: 'Change topics',
    showAll: 'Show all topics',
    heading: (group) => `— ${group} —`,
  },
  follow: {
    nowFollowed: (topics) => `✅ Now following: ${list(topics)}.`,
    nowAll: '✅ All news will be sent here.',
    alreadyFollowed: (topics) => `Already following: ${list(topics)}.`,
    alreadyAll: 'All news was followed already.',
    includedInAll: 'All news is followed already, so this is included.',
    nowStopped: (topics) => `🔕 No longer following: ${list(topics)}.`,
    stoppedAll: '🔕 No more news will be sent here.',
    othersRemain: 'All other topics are still followed.',
    remaining: (topics) => `Still following: ${list(topics)}.`,
    notFollowed: (topics) => `Not followed to begin with: ${list(topics)}.`,
    unknown: (name) => `We found no topic “${name}”.`,
    didYouMean: 'Did you mean:',
    undo: '↩️ Undo',
    undone: 'Everything is as it was before.',
  },
  latest: {
    title: 'Latest news',
    titleOf: (topic) => `Latest news: ${topic}`,
    empty: 'No news yet.',
    emptyOf: (topic) => `No ${topic} news yet.`,
    page: (page, pages) => `${page}/${pages}`,
  },
  quote: {
    title: 'Quote of the day',
    subscribe: '🔔 Send it every day',
    unsubscribe: '🔕 Stop the daily quote',
    subscribed: (time) => `The quote will come every day at ${time}.`,
    unsubscribed: 'The daily quote has been stopped.',
    unavailable: 'There is no quote of the day yet. Please try again later.',
  },
  settings: {
    title: 'Settings',
    length: {
      heading: 'Length of summaries',
      choices: { headline: 'Headline', short: 'Short', long: 'Long' },
      states: {
        headline: 'Only the headline, with its desk and time.',
        short: 'The story in a few sentences.',
        long: 'The gist of the story; the rest opens with a tap.',
      },
      changed: {
        headline: 'From now on, only headlines will come.',
        short: 'From now on, stories come with a short summary.',
        long: 'From now on, stories come with a long summary.',
      },
    },
  },
  help: {
    title: 'Help',
    intro: (site) => `This bot sends summaries of ${site} news on the topics you choose.`,
    commands: [
      { command: '/topics', does: 'choose topics with buttons' },
      { command: '/subscribe travel', does: 'follow one or several topics' },
      { command: '/unsubscribe travel', does: 'stop following them' },
      { command: '/latest', does: 'the newest five stories; /latest travel for one topic' },
      { command: '/quote', does: 'the quote of the day' },
      { command: '/settings', does: 'length of summaries: headline, short or long' },
      { command: '/cancel', does: 'cancel an open question' },
    ],
    inGroups: 'In groups only admins can change topics and settings; everyone can open /latest and /quote.',
    addToGroup: '➕ Add to a group',
  },
  cancel: {
    cancelled: 'All right, cancelled.',
    nothingToCancel: 'There was nothing to cancel.',
  },
  fallback: {
    unknownCommand: (commands) => `We do not know this command. Please try ${list(commands, 'or')}.`,
    plainText: 'Sorry, we did not understand that. You may be looking for one of these commands:',
    topicsNamed: (topics) => `You wrote ${list(topics)}. What would you like to do?`,
    followThese: (topic) => `✅ Follow ${topic}`,
    stopThese: (topic) => `🔕 Stop ${topic}`,
    readThese: (topic) => `Latest ${topic} news`,
    oldButton: 'This button is out of date. Please send the command again.',
    sorry: 'Sorry, something went wrong. Please try again in a moment.',
  },
  access: {
    adminsOnly: 'Sorry, only admins can change this.',
  },
  rest: {
    noRight: (chat) =>
      `News for “${chat}” is on hold: this bot is no longer allowed to send messages there. ` +
      'Its topics are kept. Please let the bot send messages again, then send /topics there; ' +
      'after that, news will come as before.',
    topicClosed: (chat) =>
      `A forum topic in “${chat}” was closed, so the news for it is on hold. ` +
      'Your choices are kept, and news comes again as soon as the topic is reopened or the bot is made an admin.',
    threadLost: (chat) =>
      `The forum topic in “${chat}” that received the news no longer exists. From now on its news goes to General. ` +
      'If you would like it elsewhere, send /topics in that topic, then stop the news in General with /unsubscribe.',
  },
  deadLetters: {
    title: 'Delivery queue',
    counts: (waiting, dead) => `Waiting: ${waiting}. Failed: ${dead}.`,
    none: 'No delivery has failed.',
    paid: (messages, stars) => `Paid broadcast this month: ${messages} messages, about ${stars} Telegram Stars.`,
    noCause: 'Cause unknown',
    others: (count) => `… and ${count} more`,
    kinds: { article: 'article', correction: 'correction', quote: 'quote' },
    replayOne: (number) => `🔁 Send no. ${number} again`,
    replayAll: '🔁 Send all again',
    replayed: (count) => `${count} deliveries are in the queue again.`,
    dropOne: (number) => `🗑 Discard no. ${number}`,
    dropAll: '🗑 Discard all',
    askDrop: 'What is discarded cannot be brought back. Are you sure?',
    confirmDrop: '🗑 Yes, discard',
    keep: 'No, keep',
    dropped: (count) => `${count} deliveries were discarded.`,
    refresh: 'Refresh',
  },
  alarm: {
    title: '⚠️ Something is stuck',
    parts: {
      sending: 'News is not being sent.',
      listening: 'The bot does not hear its readers.',
      newsroom: 'New articles are not being fetched from the site.',
    },
    restarted: 'That part has been restarted automatically. If it happens again, check the log.',
    waiting: 'The bot keeps trying. If it goes on, check the network and the log.',
  },
  menu: {
    description: (site) =>
      `Summaries of ${site} news straight to your Telegram, on the topics you choose. ` +
      'It works in groups too. Tap START to choose your topics.',
    shortDescription: (site) => `Summaries of ${site} news on the topics you choose.`,
    readerCommands: [
      { command: 'latest', description: 'The newest five stories' },
      { command: 'quote', description: 'The quote of the day' },
    ],
    choosingCommands: [
      { command: 'topics', description: 'Choose news topics' },
      { command: 'subscribe', description: 'Follow topics, e.g. /subscribe travel' },
      { command: 'unsubscribe', description: 'Stop following topics' },
      { command: 'settings', description: 'Set the length of summaries' },
    ],
    helpCommands: [{ command: 'help', description: 'How to use this bot' }],
  },
} satisfies Texts;
