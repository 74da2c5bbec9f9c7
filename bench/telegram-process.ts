import { createLocalBotApi } from '../src/preview/bot-api/create-local-bot-api.js';
import { type Conversation, talk } from './talk.js';
import type { Counts, TelegramPlan } from './telegram.js';

/** A Telegram in a process of its own, told its {@link TelegramPlan} as JSON. Sends its address; answers what it is asked. */
const plan = JSON.parse(process.argv[2] ?? '{}') as TelegramPlan;
let asked = 0;
let written = 0;
const botApi = createLocalBotApi({
  token: plan.token,
  record: false,
  ...(plan.limits === undefined ? {} : { limits: plan.limits }),
  faults: {
    onCall: (method) => {
      if (method === 'sendMessage' || method === 'editMessageText') asked += 1;
      return undefined;
    },
  },
});
const { world } = botApi;
for (const id of range(plan.people)) {
  world.addPerson({ id, firstName: 'Pembaca', languageCode: 'id' }, { hasStarted: true });
}
for (const id of range(plan.groups ?? { first: 0, count: 0 })) {
  world.addChat({ id, type: 'supergroup', title: 'Warga', isForum: false });
}
world.onChange((change) => {
  const isByBot = (change.kind === 'message' || change.kind === 'edited') && change.message.personId === null;
  if (isByBot) written += 1;
});

process.on('message', (question: 'counts' | Conversation) => {
  if (question === 'counts') process.send?.({ at: performance.now(), asked, written } satisfies Counts);
  else void talk(world, question).then((times) => process.send?.(times));
});
process.once('disconnect', () => process.exit());
const { url } = await botApi.start();
process.send?.(url);

function range({ first, count }: { readonly first: number; readonly count: number }): readonly number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}
