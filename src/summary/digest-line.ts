/** A summary in one line: its lead, at most `maxCharacters` long, never cut inside a sentence; empty where it does not fit. */
export function digestLine(summary: readonly string[], maxCharacters = 240): string {
  const [lead = ''] = summary;
  return lead.length <= maxCharacters ? lead : '';
}
