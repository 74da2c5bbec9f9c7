/** The commands and their aliases, Indonesian first. */
export const commandNames = {
  start: ['start', 'mulai'],
  topics: ['topik', 'topics'],
  subscribe: ['langganan', 'subscribe'],
  unsubscribe: ['berhenti', 'unsubscribe', 'stop'],
  latest: ['terbaru', 'latest'],
  quote: ['kutipan', 'quote'],
  settings: ['atur', 'settings'],
  pause: ['jeda', 'pause'],
  resume: ['lanjut', 'resume'],
  channels: ['kanal', 'channel'],
  help: ['bantuan', 'help'],
  cancel: ['batal', 'cancel'],
  deadLetters: ['antrean'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A command, whatever its language. */
export type CommandKey = keyof typeof commandNames;

/** All spellings of a command that telephones make of it: `topik`, `Topik`, `TOPIK`. */
export function spellings(key: CommandKey): string[] {
  return commandNames[key].flatMap((name) => [name, name.charAt(0).toUpperCase() + name.slice(1), name.toUpperCase()]);
}
