import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ChoiceModel } from '../../src/summary/choice/choice-model.js';
import { folderArgument } from './folder-argument.js';
import { loadIndosum, withoutRepeats } from './load-indosum.js';
import { toExample } from './to-example.js';
import { trainModel } from './train-model.js';

/** Where the weights stand that the bot chooses sentences by. */
const weightsFile = new URL('../../src/summary/choice/weights.json', import.meta.url);

const source = {
  data: 'IndoSum, development folds (Kurniawan and Louvan 2018, https://github.com/kata-ai/indosum)',
  licence: 'CC BY-SA 4.0',
  madeBy: 'npm run train -- FOLDER',
};

const articles = withoutRepeats(loadIndosum(folderArgument('train')));
process.stderr.write(`Learning from ${articles.length} articles; this takes some minutes …\n`);
const text = toText(trainModel(articles.map(toExample)));
writeFileSync(weightsFile, text);
process.stdout.write(`${fileURLToPath(weightsFile)}: ${Buffer.byteLength(text)} bytes\n`);

/** A line for each family: small, and a change of it can be read. */
function toText({ alone, together, lengths }: ChoiceModel): string {
  const lines = Object.entries({ ...source, alone, together, lengths }).map(
    ([name, value]) => `"${name}":${JSON.stringify(value)}`,
  );
  return `{${lines.join(',\n')}}\n`;
}
