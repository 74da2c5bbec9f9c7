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
    channels: 'My groups & channels',
  },
  guest: {
    back: 'Hello again! The topics chosen before are still here. Admins, shall the news come again?',
    addedToChannel: (chat: string) =>
      `This bot is in the channel “${chat}” now. Please choose the news topics that you want to publish there.`,
    backInChannel: (chat: string) =>
      `This bot is back in the channel “${chat}”. The topics chosen before are still here. Shall the news come again?`,
    resume: '▶️ Resume',
    resumed: 'The news comes again.',
    manage: 'Manage',
  },
  pause: {
    paused: '⏸ Paused. Your topics are kept; send /resume to get news again.',
    resumed: '▶️ Resumed. News will come as usual.',
    isPaused: '⏸ Paused for now; send /resume to get news again.',
    pausedThere: 'Paused. The topics are kept.',
    resumedThere: 'Resumed.',
  },
  channels: {
    title: 'Groups and channels',
    choose: 'Choose the group or channel that you want to manage.',
    none:
      'News on topics of your choice can go to a channel or group that you manage. Add it with the button below, ' +
      'also if this bot is there already; from then on everything is set from here.',
    pick:
      'Tap a button below the message field and pick a channel or group of yours, also one that has this bot already ' +
      'but is not in your list. Then you can change its topics and settings from here.',
    add: '➕ Add a group or channel',
    pickChannel: '📣 Pick a channel',
    pickGroup: '👥 Pick a group',
    cancel: 'Cancel',
    picked: (chat: string) => `Here you can set up “${chat}”:`,
    notThere: (chat: string) => `This bot is not in “${chat}” yet. Add it there first, then send /channel again.`,
    mayNotPost: (chat: string) =>
      `This bot may not send messages in “${chat}” yet. Allow it in the list of admins, then send /channel.`,
    unknownPick: 'We do not know that choice. Please send /channel again.',
  },
  manage: {
    topics: '📋 Topics',
    settings: '⚙️ Settings',
    pause: '⏸ Pause',
    resume: '▶️ Resume',
    quoteOn: '🔔 Daily quote',
    quoteOff: '🔕 Stop the quote',
    sign: '✍️ Signature',
    unsign: '🗑 Remove signature',
    back: '« Back',
    all: '« All groups and channels',
    isPaused: '⏸ Paused for now.',
    isResting: 'Nothing is sent there: the bot was removed once, or may not send messages.',
    lengthIs: (length: string) => `Summary length: ${length}.`,
    getsQuote: (time: string) => `The quote of the day is sent at ${time}.`,
    signatureIs: (signature: string) => `Signature: ${signature}`,
  },
  signature: {
    ask: (most: number) =>
      `Write the signature that stands at the end of each post, at most ${most} characters. ` +
      'The name of your channel, for example. Send /cancel to leave it.',
    tooLong: (most: number) => `Too long: at most ${most} characters. Please write it again, or send /cancel.`,
    set: 'The signature is saved. The next posts will carry it.',
    cleared: 'The signature is removed.',
  },
  forumTopics: {
    offer: '🗂 One forum topic per category',
    ask: (count: number) =>
      `We will create ${count} forum topics, one for each news category, and send its news there. ` +
      'Forum topics of the same name are not created again. Categories with a topic of their own no longer come to General.',
    make: 'Create them now',
    making: 'Creating the forum topics. This may take a minute or two …',
    underWay: 'The forum topics are being created. One moment, please.',
    made: (topics: readonly string[]) => `✅ Forum topics created: ${list(topics)}.`,
    existed: (topics: readonly string[]) => `There already, and now with its news: ${list(topics)}.`,
    stayed: 'Every category has a forum topic of its own already.',
    missing: (topics: readonly string[]) => `Not created yet: ${list(topics)}. Please try again in a few minutes.`,
    noRight: 'This bot may not manage forum topics here. Give it the right “Manage topics” and try again.',
    again: '🔁 Create the rest',
  },
  topics: {
    title: 'News topics',
    prompts: {
      tap: 'Tap a topic to follow it; tap it again to stop.',
      ask: 'Which topic would you like to follow? Tap below, or just type its name, for example travel or tangerang regency.',
      stop: 'Which topic would you like to stop following? Tap one marked ✅.',
      askStop: 'Which topic would you like to stop following? Tap one marked ✅, or just type its name.',
    },
    reply:
      'Which topic should be followed? Reply to this message with its name, for example travel. With buttons: /topics.',
    replyStop: 'Which topic should be stopped? Reply to this message with its name. With buttons: /topics.',
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
    pause: {
      heading: 'Delivery',
      choices: { on: 'Running', off: 'Paused' },
      states: { on: 'News is sent as soon as it is out.', off: 'Nothing is sent until it is resumed.' },
    },
    language: {
      heading: 'Language of messages',
      choices: { id: 'Indonesian', en: 'English' },
      state: 'Dates, buttons and headings are in this language; the news stays as it was written.',
      changed: { id: 'The next messages will be in Indonesian.', en: 'The next messages will be in English.' },
    },
    readers: {
      heading: 'Who may use /latest and /quote',
      choices: { everyone: 'Everyone', admins: 'Admins', nobody: 'Nobody' },
      states: {
        everyone: 'All members may use them.',
        admins: 'Only admins may use them.',
        nobody: 'These commands are not answered here.',
      },
    },
    clearing: {
      heading: 'Answers of the bot',
      choices: { on: 'Delete after a minute', off: 'Keep' },
      states: {
        on: 'Answers to commands are deleted after one minute.',
        off: 'Answers to commands stay.',
      },
    },
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
      { command: '/settings', does: 'length of summaries and other settings' },
      { command: '/pause', does: 'stop the news for a while; /resume to get it again' },
      { command: '/cancel', does: 'cancel an open question' },
    ],
    inPrivate: { command: '/channel', does: 'news for the groups and channels that you manage' },
    inGroups:
      'In groups only admins can change topics and settings; everyone can open /latest and /quote, unless the admins ' +
      'limit that. In a forum each topic has its own choice: send /topics inside it.',
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
    adminsOnly: 'Sorry, this is for admins only.',
    notAdminThere: (chat) => `Sorry, only admins of “${chat}” can manage it, as long as this bot is there.`,
  },
  rest: {
    noRight: (chat) =>
      `News for “${chat}” is on hold: this bot is no longer allowed to send messages there. ` +
      'Its topics are kept. Please let the bot send messages again, then send /resume there; ' +
      'after that, news will come as before.',
    topicClosed: (chat) =>
      `A forum topic in “${chat}” was closed, so its news goes to General for now. ` +
      'As soon as the topic is reopened or the bot is made an admin, its news comes there again.',
    generalClosed: (chat) =>
      `The General topic of “${chat}” was closed, so the news for the group is on hold. ` +
      'Your choices are kept, and news comes again as soon as General is reopened or the bot is made an admin.',
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
      { command: 'settings', description: 'Set the length of summaries and more' },
      { command: 'pause', description: 'Stop the news for a while' },
      { command: 'resume', description: 'Get news again' },
    ],
    privateCommands: [{ command: 'channel', description: 'Manage your groups and channels' }],
    helpCommands: [{ command: 'help', description: 'How to use this bot' }],
  },
} satisfies Texts;
