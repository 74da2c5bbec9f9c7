/** Part of a report: a heading over lines of "what" and "what it is". */
export interface Section {
  readonly heading: string;
  readonly rows: readonly Row[];
}

/** One line of a table: label, value, and why, where a reason is known. */
export interface Row {
  readonly label: string;
  readonly value: string;
  readonly because?: string;
}

/** Narrower than this a value is no longer readable. */
const LEAST_WIDTH = 40;

/** Sections as text for a terminal: labels in one column, values in the next, wrapped at `width` characters. */
export function renderReport(sections: readonly Section[], width: number): string {
  const labels = sections.flatMap(({ rows }) => rows.map(({ label }) => label.length));
  const indent = Math.max(0, ...labels) + 4;
  const room = Math.max(LEAST_WIDTH, width - indent);
  return sections
    .filter(({ rows }) => rows.length > 0)
    .map(({ heading, rows }) => [heading, ...rows.map((row) => renderRow(row, indent, room))].join('\n'))
    .join('\n\n');
}

function renderRow({ label, value, because }: Row, indent: number, room: number): string {
  const reason = because === undefined ? '' : ` ← ${because}`;
  const lines = `${value}${reason}`.split('\n').flatMap((line) => wrap(printable(line), room));
  const [first = '', ...others] = lines;
  const head = `  ${label}`.padEnd(indent);
  return [head + first, ...others.map((line) => ' '.repeat(indent) + line)].map((line) => line.trimEnd()).join('\n');
}

/** A page must not send commands to the terminal of whoever looks at it. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}

function wrap(text: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
