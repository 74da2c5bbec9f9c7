import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/source/decode-text.js';

const bytes = (...codes: number[]) => Uint8Array.from(codes);
const latin = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from('“Pagi”', 'utf8'), undefined, '“Pagi”'],
    ['UTF-8 with a byte order mark', bytes(0xef, 0xbb, 0xbf, 0x41), undefined, 'A'],
    ['UTF-8 although the header says otherwise', Buffer.from('é', 'utf8'), 'iso-8859-1', 'é'],
    ['UTF-16 with a byte order mark', bytes(0xff, 0xfe, 0x41, 0), undefined, 'A'],
    ['UTF-16 without one', bytes(0, 0x3c, 0, 0x61), undefined, '<a'],
    ['curly quotes of windows-1252', bytes(0x93, 0x50, 0x94), undefined, '“P”'],
    ['latin1 in the header, meaning windows-1252', bytes(0x92), 'ISO-8859-1', '’'],
    ['the charset of a prolog', latin('<?xml version="1.0" encoding="windows-1254"?>\xfe'), undefined, /ş$/],
    ['the charset of a meta element', latin('<meta charset="windows-1254">\xfe'), undefined, /ş$/],
    ['an unknown charset', bytes(0xe9), 'x-nope', 'é'],
    ['UTF-8 with one damaged byte', Buffer.concat([Buffer.from('éééé', 'utf8'), bytes(0xff)]), undefined, 'éééé\uFFFD'],
    ['nothing', bytes(), undefined, ''],
  ])('reads %s', (_case, input, charset, text) => {
    const decoded = decodeText(input, charset);
    if (typeof text === 'string') expect(decoded).toBe(text);
    else expect(decoded).toMatch(text);
  });
});
