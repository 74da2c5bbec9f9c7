import { createLocalBotApi } from '../src/preview/bot-api/create-local-bot-api.js';

/** A Telegram in a process of its own: `TOKEN FIRST_PERSON COUNT`. Sends its address to the parent. */
const [token = '', first = '0', count = '0'] = process.argv.slice(2);
const botApi = createLocalBotApi({ token, record: false });
for (let index = 0; index < Number(count); index += 1) {
  const person = { id: Number(first) + index, firstName: 'Pembaca', languageCode: 'id' };
  botApi.world.addPerson(person, { hasStarted: true });
}
const { url } = await botApi.start();
process.send?.(url);
process.once('disconnect', () => process.exit());
