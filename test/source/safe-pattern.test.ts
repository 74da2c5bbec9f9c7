import { describe, expect, it } from 'vitest';
import { patternProblem } from '../../src/source/safe-pattern.js';
import { siteSchema } from '../../src/source/site.js';

describe('a pattern of the settings', () => {
  it.each([
    'today tag',
    'recomm?ended',
    'editor ?: .+',
    '(?:ikuti|simak) .{0,40}google',
    'copyright [©c].*',
    'a\\.b\\(c',
    '\\(adv\\)'.slice(2),
  ])('may be used: %s', (pattern) => {
    expect(patternProblem(pattern)).toBeUndefined();
  });

  it.each([
    ['does not compile', 'editor (', 'a regular expression'],
    ['repeats a group', '(a+)+b', 'without repeated groups'],
    ['repeats a group within bounds', '(?:ab){2,9}c', 'without repeated groups'],
    ['multiplies repetitions', 'a.*b.*c.*d', 'at most 2 of'],
    ['piles up choices', `a${'b?'.repeat(20)}`, 'at most 10 of'],
    ['refers back', '(a)b\\1', 'without references'],
    ['looks around', 'a(?=b)', 'without references and looking around'],
    ['matches everything', '(?:editor)?', 'begins with a letter'],
    ['begins with anything', '.*google', 'begins with a letter'],
    ['is endless', 'a'.repeat(300), 'at most 200 characters'],
  ])('that %s is refused', (_case, pattern, words) => {
    expect(patternProblem(pattern)).toContain(words);
  });

  it('is refused at the start with what is expected', () => {
    const { error } = siteSchema.shape.text.safeParse({ endings: ['today tag', '(a+)+b'] });
    expect(error?.issues).toMatchObject([
      { path: ['endings', 1], message: expect.stringContaining('repeated groups') as string },
    ]);
  });
});
