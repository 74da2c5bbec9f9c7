const maxLength = 200;
/** More of them multiply the time that a pattern takes by the length of the text. */
const maxRepetitions = 2;
const maxChoices = 10;

/**
 * What keeps a regular expression of the settings from being used, or undefined: it must compile, begin with a letter
 * or a group, not match nothing at all, and be of a kind whose time is bounded whatever text it meets: no repeated
 * groups, no looking around or back, few repetitions and choices.
 */
export function patternProblem(pattern: string): string | undefined {
  if (!compiles(pattern)) return 'a regular expression';
  if (pattern.length > maxLength) return `a regular expression of at most ${maxLength} characters`;
  const bare = pattern.replace(/\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|.)/gu, (escaped) =>
    /\\[1-9k]/.test(escaped) ? '\\1' : 'x',
  );
  const plain = bare.replace(/\[[^\]]*\]/g, 'x').replaceAll('(?:', '(');
  if (plain.includes('\\1') || /\(\?/.test(plain)) return 'a regular expression without references and looking around';
  if (/\)[*+{]/.test(plain)) return 'a regular expression without repeated groups: they may take for ever';
  if ((plain.match(/[*+{]/g)?.length ?? 0) > maxRepetitions)
    return `a regular expression with at most ${maxRepetitions} of * + {}`;
  if ((plain.match(/[?|]/g)?.length ?? 0) > maxChoices) return `a regular expression with at most ${maxChoices} of ? |`;
  if (!/^[\p{L}(]/u.test(pattern) || new RegExp(`^(?:${pattern})`, 'iu').test(''))
    return 'a regular expression that begins with a letter or a group of words';
  return undefined;
}

function compiles(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'iu').source !== '';
  } catch {
    return false;
  }
}
