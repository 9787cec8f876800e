import type { EncodingName } from '../../value/string.ts';

/** The encodings that strings can have here, with all their names, the first being the one that is shown. */
export const KNOWN_ENCODINGS: readonly (readonly [EncodingName, readonly string[]])[] = [
  ['ASCII-8BIT', ['ASCII-8BIT', 'BINARY']],
  ['UTF-8', ['UTF-8', 'CP65001']],
  ['US-ASCII', ['US-ASCII', 'ASCII', 'ANSI_X3.4-1968', '646']],
  ['UTF-16BE', ['UTF-16BE', 'UCS-2BE']],
  ['UTF-16LE', ['UTF-16LE']],
  ['ISO-8859-1', ['ISO-8859-1', 'ISO8859-1']],
  ['Windows-1252', ['Windows-1252', 'CP1252']],
];

/** Constants of encodings which Ruby has and this machine has not. */
export const FOREIGN_CONSTANTS: readonly string[] = [
  'Big5', 'BIG5', 'CESU_8', 'CP437', 'CP850', 'CP852', 'CP932', 'CP949', 'Converter', 'EUC_JP', 'EUC_KR', 'EUC_TW', 'GB18030', 'GB2312',
  'GBK', 'IBM437', 'IBM850', 'ISO_2022_JP', 'ISO_8859_2', 'ISO_8859_3', 'ISO_8859_4', 'ISO_8859_5', 'ISO_8859_6', 'ISO_8859_7', 'ISO_8859_8',
  'ISO_8859_9', 'ISO_8859_10', 'ISO_8859_11', 'ISO_8859_13', 'ISO_8859_14', 'ISO_8859_15', 'ISO_8859_16', 'KOI8_R', 'KOI8_U', 'MacRoman',
  'SHIFT_JIS', 'SJIS', 'Shift_JIS', 'TIS_620', 'UTF8_MAC', 'UTF_16', 'UTF_32', 'UTF_32BE', 'UTF_32LE', 'UTF_7', 'UTF_8_MAC', 'WINDOWS_1250',
  'WINDOWS_1251', 'WINDOWS_1253', 'WINDOWS_1254', 'WINDOWS_1257', 'WINDOWS_31J', 'Windows_1250', 'Windows_1251', 'Windows_1253',
  'Windows_1254', 'Windows_1255', 'Windows_1256', 'Windows_1257', 'Windows_1258', 'Windows_31J',
]; // prettier-ignore

/** The names of those encodings, in lower case. */
export const FOREIGN_ENCODINGS: ReadonlySet<string> = new Set(
  FOREIGN_CONSTANTS.flatMap((name) => [name.toLowerCase(), name.toLowerCase().replaceAll('_', '-')]),
);
