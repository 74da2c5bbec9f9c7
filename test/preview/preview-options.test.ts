import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PREVIEW_USAGE, readPreviewOptions } from '../../src/preview/preview-options.js';

describe('the options of the preview', () => {
  it('have defaults that only this computer can reach', () => {
    expect(readPreviewOptions([])).toEqual({
      status: 'read',
      options: { port: 8585, host: '127.0.0.1', siteFolder: null, isFresh: false, dataFolder: 'data/preview' },
    });
  });

  it('are read, in both ways of writing', () => {
    const args = ['--port=0', '--host', '[::1]', '--site', 'config', '--fresh', '--data=/tmp/x'];
    expect(readPreviewOptions(args)).toEqual({
      status: 'read',
      options: { port: 0, host: '::1', siteFolder: 'config', isFresh: true, dataFolder: '/tmp/x' },
    });
  });

  it.each([
    ['a misspelt one', ['--prot', '1'], 'There is no option "--prot".'],
    ['a misspelt one with a value', ['--prot=1'], 'There is no option "--prot".'],
    ['a short one', ['-p', '1'], 'There is no option "-p".'],
    ['a word, as when npm took the option for its own', ['8600'], 'The preview does not know what to do with "8600".'],
    ['a word after a switch', ['--fresh', 'yes'], 'The preview does not know what to do with "yes".'],
    ['a port that is none', ['--port', 'http'], '--port: found "http", expected a number from 0 to 65535.'],
    ['a port that is too high', ['--port', '70000'], '--port: found "70000", expected a number from 0 to 65535.'],
    ['an empty port', ['--port='], '--port: found "", expected a number from 0 to 65535.'],
    ['an address for a host', ['--host', 'http://a/'], '--host: found "http://a/", expected an address such as'],
    ['an empty folder', ['--site='], '--site: found nothing.'],
    ['a value that is missing', ['--site'], "Option '--site <value>' argument missing."],
    ['a value for a switch', ['--fresh=yes'], "Option '--fresh' does not take an argument."],
  ])('refuse %s in a sentence', (_, args, sentence) => {
    const reading = readPreviewOptions(args);
    expect(reading).toMatchObject({ status: 'refused', why: expect.stringContaining(sentence) });
  });

  it('are listed for whoever asks', () => {
    expect(readPreviewOptions(['--port', '1', '--help'])).toEqual({ status: 'help' });
  });

  it('are all in the list and in the README', () => {
    const readme = readFileSync('README.md', 'utf8');
    for (const name of ['--port', '--host', '--site', '--fresh', '--data']) {
      expect(PREVIEW_USAGE).toContain(`  ${name}`);
      expect(readme).toContain(`\`${name}`);
    }
  });
});
