import iconv from 'iconv-lite';

/** Labels whose users mean a larger set, as browsers read them (WHATWG Encoding §4.2). */
const widened: Readonly<Record<string, string>> = {
  ascii: 'windows-1252',
  'us-ascii': 'windows-1252',
  l1: 'windows-1252',
  latin1: 'windows-1252',
  'latin-1': 'windows-1252',
  cp819: 'windows-1252',
  'iso8859-1': 'windows-1252',
  'iso_8859-1': 'windows-1252',
  'iso-8859-1': 'windows-1252',
  latin5: 'windows-1254',
  'iso8859-9': 'windows-1254',
  'iso-8859-9': 'windows-1254',
  'iso-8859-11': 'windows-874',
  'tis-620': 'windows-874',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'x-gbk': 'gb18030',
  'x-sjis': 'shift_jis',
  'ks_c_5601-1987': 'euc-kr',
};

/** iconv-lite also "decodes" base64, hex and UTF-7, which no header may ask for. */
const SINGLE_BYTE = /^(?:windows-?\d|cp-?\d|ibm-?\d|iso[-_]?8859|latin|koi8|x-mac|mac)/;
const EAST_ASIAN = /^(?:gb18030|big5|big5-hkscs|shift_jis|euc-jp|iso-2022-jp|euc-kr)$/;

/** The name under which a label is read; undefined where it cannot be, and for every UTF: bytes decide that. */
export function knownCharset(label: string | undefined): string | undefined {
  const name = label?.trim().toLowerCase().slice(0, 40);
  if (name === undefined) return undefined;
  const charset = Object.hasOwn(widened, name) ? widened[name] : name;
  if (charset === undefined) return undefined;
  if (EAST_ASIAN.test(charset)) return charset;
  return SINGLE_BYTE.test(charset) && iconv.encodingExists(charset) ? charset : undefined;
}

/**
 * Decodes bytes in a charset that `knownCharset` gave, or in UTF-8, -16 or -32. Single bytes are iconv-lite's, because
 * Node 20 decodes windows-1252 as Latin-1 and so loses curly quotes (nodejs/node #56542, #60888).
 */
export function decodeAs(bytes: Uint8Array, charset: string): string {
  const isOfPlatform = EAST_ASIAN.test(charset) || charset === 'utf-8' || charset.startsWith('utf-16');
  if (isOfPlatform) return new TextDecoder(charset).decode(bytes);
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), charset);
}
