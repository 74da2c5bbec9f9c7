/** Tokens as a text again, as a newspaper sets it: no space before a comma, marks of quotation by turns. */
export function joinTokens(tokens: readonly string[]): string {
  let text = '';
  let isOpen = false;
  let isGlued = true;
  for (const token of tokens) {
    const isMark = /^(?:["“”]|''|``)$/.test(token);
    const closes = /^[.,;:!?%)\]…]+$/.test(token) || (isMark && isOpen);
    text += `${isGlued || closes ? '' : ' '}${isMark ? '"' : token}`;
    isGlued = /^[([]$/.test(token) || (isMark && !isOpen);
    if (isMark) isOpen = !isOpen;
  }
  return text
    .replace(/- -/g, '--')
    .replace(/(\p{L}+) - (?=\p{L})/gu, (dash, before: string, at: number) =>
      isDoubled(before, text.slice(at + dash.length)) ? `${before}-` : dash,
    );
}

/** `Undang - undang`, `prajurit - prajurit`: a word said twice is one word; any other dash stands free. */
function isDoubled(before: string, after: string): boolean {
  return after.toLowerCase().startsWith(before.toLowerCase());
}
