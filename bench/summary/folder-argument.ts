import { statSync } from 'node:fs';

/** The folder of data files that a script was given; without one the process ends with a sentence that says how to. */
export function folderArgument(script: string): string {
  const [folder] = process.argv.slice(2);
  if (folder !== undefined && statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return folder;
  const complaint = folder === undefined ? 'No folder was given.' : `There is no folder ${folder}.`;
  process.stderr.write(
    `${complaint} Usage: npm run ${script} -- FOLDER, where FOLDER holds IndoSum's *.jsonl.gz files\n(https://github.com/kata-ai/indosum).\n`,
  );
  process.exit(78);
}
