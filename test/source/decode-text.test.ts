import { array, assert, constantFrom, option, property, string, uint8Array } from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeBytes, decodeText } from '../../src/source/decode-text.js';

const bytes = (...codes: number[]) => Uint8Array.from(codes);
const latin = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('decodeText', () => {
  it.each([
    ['UTF-8', utf8('“Pagi”'), undefined, '“Pagi”'],
    ['UTF-8 with a byte order mark', bytes(0xef, 0xbb, 0xbf, 0x41), undefined, 'A'],
    ['UTF-8 although the header says otherwise', utf8('é'), 'iso-8859-1', 'é'],
    [
      'UTF-8 with a cut character although the header says otherwise',
      utf8('é'.repeat(30)).slice(0, -1),
      'latin1',
      /^é{29}\uFFFD$/,
    ],
    ['UTF-16 with a byte order mark', bytes(0xff, 0xfe, 0x41, 0), undefined, 'A'],
    ['UTF-16 without one', bytes(0, 0x3c, 0, 0x61), undefined, '<a'],
    ['UTF-16 without one, behind a blank', bytes(0x20, 0, 0x3c, 0), undefined, ' <'],
    ['UTF-32 with a byte order mark', bytes(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0), undefined, 'A'],
    ['UTF-32 without one', bytes(0, 0, 0, 0x3c), undefined, '<'],
    ['curly quotes of windows-1252', bytes(0x93, 0x50, 0x94), undefined, '“P”'],
    ['latin1 in the header, meaning windows-1252', bytes(0x92), 'ISO-8859-1', '’'],
    ['latin5 in the header, meaning windows-1254', bytes(0xfe), 'iso-8859-9', 'ş'],
    ['gb2312 in the header, meaning gb18030', bytes(0xb1, 0xb1, 0xbe, 0xa9), 'gb2312', '北京'],
    ['the charset of a prolog', latin('<?xml version="1.0" encoding="windows-1254"?>\xfe'), undefined, /ş$/],
    ['the charset of a meta element', latin('<meta charset="windows-1254">\xfe'), undefined, /ş$/],
    ['the header before the prolog', latin('<?xml version="1.0" encoding="koi8-r"?>\xfe'), 'windows-1254', /ş$/],
    ['an unknown charset', bytes(0xe9), 'x-nope', 'é'],
    ['a charset that is none of texts', bytes(0x41, 0xe9), 'base64', 'Aé'],
    ['a charset called constructor', bytes(0xe9), 'constructor', 'é'],
    ['UTF-8 with one damaged byte', Buffer.concat([utf8('éééé'), bytes(0xff)]), undefined, 'éééé\uFFFD'],
    ['punctuation as C1 codes in UTF-8', utf8('\u0093P\u0094\u0085'), undefined, '“P”…'],
    ['nothing', bytes(), undefined, ''],
  ])('reads %s', (_case, input, charset, text) => {
    const decoded = decodeText(input, charset);
    if (typeof text === 'string') expect(decoded).toBe(text);
    else expect(decoded).toMatch(text);
  });

  it('says which charset it read and why', () => {
    expect(decodeBytes(latin('<?xml encoding="windows-1252"?>\xe9'))).toMatchObject({
      charset: 'windows-1252',
      because: 'named in the document',
    });
  });
});

describe('decodeText of anything', () => {
  /** Without what no text of a newsroom holds: zeros, C1 codes, a leading byte order mark. */
  const texts = string({ unit: 'binary', maxLength: 200 }).map((text) =>
    text.replace(/\0|[\u0080-\u009F\uFEFF]|\p{Surrogate}/gu, ''),
  );

  it('gives valid UTF-8 back unchanged, whatever is declared', () => {
    const labels = constantFrom('utf-8', 'latin1', 'gb18030', 'utf-16', 'hex', undefined);
    assert(property(texts, labels, (text, label) => decodeText(utf8(text), label) === text));
  });

  it('gives marked UTF-16 and UTF-32 back unchanged', () => {
    const charsets = constantFrom('utf-16le', 'utf-16be', 'utf-32le', 'utf-32be');
    assert(
      property(texts, charsets, (text, charset) => {
        return decodeText(iconv.encode(text, charset, { addBOM: true })) === text;
      }),
    );
  });

  it('never throws and never leaves a C1 code, whatever the bytes and the label', () => {
    assert(
      property(uint8Array({ maxLength: 300 }), option(string(), { nil: undefined }), (input, label) => {
        return !/[\u0080-\u009F]/.test(decodeText(input, label));
      }),
    );
  });

  it('reads windows-1252 as iconv does, wherever it is no UTF-8 by chance', () => {
    const words = array(constantFrom('pagi ', '“', '” ', '’', ' – ', 'é '), { minLength: 2, maxLength: 40 });
    assert(
      property(words, (parts) => {
        const text = `<x>${parts.join('')}</x>`;
        return decodeText(iconv.encode(text, 'windows-1252'), 'iso-8859-1') === text;
      }),
    );
  });
});
