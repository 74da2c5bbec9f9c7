/** Where somebody speaks to the bot. `remote`: in private about a group or channel, whose buttons carry its address. */
export const whereabouts = ['private', 'group', 'channel', 'remote'] as const;
export type Whereabouts = (typeof whereabouts)[number];

/**
 * Who may do something. `readers`: everyone, admins or nobody, as the group has set. In a channel an admin is who may post
 * there. What `nobody` may do is as unknown as a command that does not exist.
 */
export type Who = 'everyone' | 'readers' | 'admins' | 'operators' | 'nobody';

/** Who may use what and where; a group's forum topics are the group. Nothing else decides it. */
export const rights = {
  start: { private: 'everyone', group: 'admins', channel: 'admins', remote: 'nobody' },
  topics: { private: 'everyone', group: 'admins', channel: 'admins', remote: 'admins' },
  subscribe: { private: 'everyone', group: 'admins', channel: 'admins', remote: 'admins' },
  unsubscribe: { private: 'everyone', group: 'admins', channel: 'admins', remote: 'admins' },
  settings: { private: 'everyone', group: 'admins', channel: 'admins', remote: 'admins' },
  /** Of what is sent to a group or channel; in private it is the reader's own. */
  language: { private: 'nobody', group: 'admins', channel: 'admins', remote: 'admins' },
  pause: { private: 'everyone', group: 'admins', channel: 'admins', remote: 'admins' },
  resume: { private: 'everyone', group: 'admins', channel: 'admins', remote: 'admins' },
  dailyQuote: { private: 'everyone', group: 'admins', channel: 'admins', remote: 'admins' },
  /** Who may read what, and whether answers go away. */
  manners: { private: 'nobody', group: 'admins', channel: 'nobody', remote: 'admins' },
  forumTopics: { private: 'nobody', group: 'admins', channel: 'nobody', remote: 'admins' },
  signature: { private: 'nobody', group: 'nobody', channel: 'nobody', remote: 'admins' },
  manage: { private: 'nobody', group: 'nobody', channel: 'nobody', remote: 'admins' },
  /** Everyone's own list. */
  channels: { private: 'everyone', group: 'nobody', channel: 'nobody', remote: 'everyone' },
  latest: { private: 'everyone', group: 'readers', channel: 'admins', remote: 'nobody' },
  quote: { private: 'everyone', group: 'readers', channel: 'admins', remote: 'nobody' },
  help: { private: 'everyone', group: 'everyone', channel: 'admins', remote: 'nobody' },
  cancel: { private: 'everyone', group: 'everyone', channel: 'nobody', remote: 'nobody' },
  deadLetters: { private: 'operators', group: 'nobody', channel: 'nobody', remote: 'nobody' },
} as const satisfies Readonly<Record<string, Readonly<Record<Whereabouts, Who>>>>;

/** Something that not everyone may do everywhere. */
export type Right = keyof typeof rights;
