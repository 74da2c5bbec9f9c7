/** Tokens as a text again, as a newspaper sets it: no space before a comma, marks of quotation by turns. */
export function joinTokens(tokens: readonly string[]): string {
  const open = { double: false, single: false };
  let text = '';
  let isGlued = true;
  for (const token of tokens) {
    const mark = markOf(token);
    const isOpening = mark !== null && !open[mark];
    const closes = /^[.,;:!?%)\]…]+$/.test(token) || /^['’]s$/.test(token) || (mark !== null && !isOpening);
    text += `${isGlued || closes ? '' : ' '}${mark === 'double' ? '"' : token}`;
    isGlued = /^[([]$/.test(token) || isOpening;
    if (mark !== null) open[mark] = isOpening && !(mark === 'single' && token === '‘');
  }
  return text
    .replace(/- -/g, '--')
    .replace(/(\p{L}+) - (?=\p{L})/gu, (dash, before: string, at: number) =>
      isDoubled(before, text.slice(at + dash.length)) ? `${before}-` : dash,
    );
}

/** A curly opening mark needs no partner: its closing one is glued to the word before it already. */
function markOf(token: string): 'double' | 'single' | null {
  if (/^(?:["“”]|''|``)$/.test(token)) return 'double';
  return /^['‘’]$/.test(token) ? 'single' : null;
}

/** `Undang - undang`, `prajurit - prajurit`: a word said twice is one word; any other dash stands free. */
function isDoubled(before: string, after: string): boolean {
  return after.toLowerCase().startsWith(before.toLowerCase());
}
