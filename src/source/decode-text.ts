import iconv from 'iconv-lite';

/** Where in a document its own charset may be named: an XML prolog, or a meta element of an HTML head. */
const DECLARATION = /<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)|<meta[^>]{0,300}?charset\s*=\s*["']?([\w.:-]+)/i;
const HEAD_BYTES = 2048;

/**
 * Reads a document's bytes as text. In this order: byte order mark; the zeros of UTF-16; UTF-8 where all of it is
 * valid, whatever is declared; the charset of the HTTP header; the document's own declaration; UTF-8 with a few
 * damaged characters; windows-1252. Never throws.
 */
export function decodeText(bytes: Uint8Array, declaredCharset?: string): string {
  const wide = wideCharset(bytes);
  if (wide !== undefined) return decodeAs(bytes, wide);

  const utf8 = new TextDecoder('utf-8').decode(bytes);
  const damaged = utf8.split('\uFFFD').length - 1;
  if (damaged === 0) return utf8;

  const charset = usable(declaredCharset) ?? usable(ownDeclaration(bytes));
  if (charset !== undefined) return decodeAs(bytes, charset);
  return isMostlyUtf8(utf8, damaged) ? utf8 : decodeAs(bytes, 'windows-1252');
}

function wideCharset(bytes: Uint8Array): string | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0 && third !== 0 && fourth === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c && third === 0 && fourth !== 0) return 'utf-16be';
  return undefined;
}

function ownDeclaration(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
  const found = DECLARATION.exec(head);
  return found?.[1] ?? found?.[2];
}

/** Labels whose users mean a larger set, as browsers read them (WHATWG Encoding §4.2). */
const widened: Readonly<Record<string, string>> = {
  ascii: 'windows-1252',
  'us-ascii': 'windows-1252',
  latin1: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  'iso-8859-9': 'windows-1254',
  gb2312: 'gb18030',
};

/** A charset that can be read and is not UTF: bytes that are no valid UTF-8 are not made so by a declaration. */
function usable(label: string | undefined): string | undefined {
  const name = label?.trim().toLowerCase();
  if (name === undefined || name.startsWith('utf')) return undefined;
  const charset = widened[name] ?? name;
  return iconv.encodingExists(charset) ? charset : undefined;
}

/** Not `TextDecoder`: Node 20 decodes windows-1252 as Latin-1, which loses curly quotes (nodejs/node #56542). */
function decodeAs(bytes: Uint8Array, charset: string): string {
  return iconv.decode(Buffer.from(bytes), charset);
}

/** Damage is rare, and other characters beyond ASCII did decode. */
function isMostlyUtf8(text: string, damaged: number): boolean {
  const beyondAscii = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
  return beyondAscii > damaged;
}
