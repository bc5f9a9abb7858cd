/** What a file can be sent as. */
export type FileKind = 'image' | 'video' | 'file';

/** A type of file that can be told by its first bytes. */
export interface FileType {
  readonly type: string;
  readonly kind: FileKind;
  /** Types of one family may stand in for each other; the first ending is the usual one. */
  readonly family: 'image' | 'video' | 'audio' | 'document' | 'archive' | 'program';
  readonly endings: readonly string[];
  /** What must stand in it: bytes in hexadecimal, each with its place. */
  readonly marks: readonly (readonly [at: number, bytes: string])[];
}

const ftyp = '66747970';
const image = { kind: 'image', family: 'image' } as const;
const video = { kind: 'video', family: 'video' } as const;
const audio = { kind: 'file', family: 'audio' } as const;
const other = { kind: 'file', family: 'document' } as const;
const program = { kind: 'file', family: 'program', type: 'application/x-executable' } as const;

function box(brand: string): FileType['marks'] {
  const bytes = Array.from(brand, (letter) => letter.charCodeAt(0).toString(16)).join('');
  return [[4, ftyp + bytes]];
}

/** The types that are told by their bytes; the first one that fits counts. */
export const fileTypes: readonly FileType[] = [
  { ...image, type: 'image/jpeg', endings: ['jpg', 'jpeg', 'jfif'], marks: [[0, 'ffd8ff']] },
  { ...image, type: 'image/png', endings: ['png'], marks: [[0, '89504e470d0a1a0a']] },
  { ...image, type: 'image/gif', endings: ['gif'], marks: [[0, '47494638']] },
  {
    ...image,
    type: 'image/webp',
    endings: ['webp'],
    marks: [
      [0, '52494646'],
      [8, '57454250'],
    ],
  },
  { ...image, type: 'image/bmp', endings: ['bmp'], marks: [[0, '424d']] },
  // The service shows no others: these are sent to be saved.
  ...['heic', 'heix', 'mif1', 'msf1'].map((brand): FileType => ({
    ...image,
    kind: 'file',
    type: 'image/heic',
    endings: ['heic', 'heif'],
    marks: box(brand),
  })),
  { ...image, kind: 'file', type: 'image/avif', endings: ['avif'], marks: box('avif') },
  {
    ...image,
    kind: 'file',
    type: 'image/tiff',
    endings: ['tif', 'tiff'],
    marks: [[0, '49492a00']],
  },
  {
    ...image,
    kind: 'file',
    type: 'image/tiff',
    endings: ['tif', 'tiff'],
    marks: [[0, '4d4d002a']],
  },
  { ...audio, type: 'audio/mp4', endings: ['m4a', 'm4b'], marks: box('M4A') },
  { ...video, type: 'video/quicktime', endings: ['mov', 'qt'], marks: box('qt') },
  { ...video, type: 'video/mp4', endings: ['mp4', 'm4v'], marks: [[4, ftyp]] },
  {
    ...video,
    kind: 'file',
    type: 'video/webm',
    endings: ['webm', 'mkv'],
    marks: [[0, '1a45dfa3']],
  },
  {
    ...video,
    kind: 'file',
    type: 'video/x-msvideo',
    endings: ['avi'],
    marks: [
      [0, '52494646'],
      [8, '41564920'],
    ],
  },
  {
    ...audio,
    type: 'audio/wav',
    endings: ['wav'],
    marks: [
      [0, '52494646'],
      [8, '57415645'],
    ],
  },
  { ...audio, type: 'audio/mpeg', endings: ['mp3'], marks: [[0, '494433']] },
  { ...audio, type: 'audio/mpeg', endings: ['mp3'], marks: [[0, 'fffb']] },
  { ...audio, type: 'audio/mpeg', endings: ['mp3'], marks: [[0, 'fff3']] },
  { ...audio, type: 'audio/ogg', endings: ['ogg', 'oga', 'opus'], marks: [[0, '4f676753']] },
  { ...audio, type: 'audio/flac', endings: ['flac'], marks: [[0, '664c6143']] },
  { ...other, type: 'application/pdf', endings: ['pdf'], marks: [[0, '25504446']] },
  {
    ...other,
    family: 'archive',
    type: 'application/zip',
    endings: ['zip', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'epub'],
    marks: [[0, '504b']],
  },
  {
    ...other,
    family: 'archive',
    type: 'application/gzip',
    endings: ['gz', 'tgz'],
    marks: [[0, '1f8b']],
  },
  {
    ...other,
    family: 'archive',
    type: 'application/x-7z-compressed',
    endings: ['7z'],
    marks: [[0, '377abcaf']],
  },
  {
    ...other,
    family: 'archive',
    type: 'application/vnd.rar',
    endings: ['rar'],
    marks: [[0, '52617221']],
  },
  { ...program, endings: ['exe', 'dll'], marks: [[0, '4d5a']] },
  { ...program, endings: [], marks: [[0, '7f454c46']] },
  { ...program, endings: [], marks: [[0, 'feedface']] },
  { ...program, endings: [], marks: [[0, 'feedfacf']] },
  { ...program, endings: [], marks: [[0, 'cefaedfe']] },
  { ...program, endings: [], marks: [[0, 'cffaedfe']] },
  { ...program, endings: ['class'], marks: [[0, 'cafebabe']] },
  { ...program, endings: ['lnk'], marks: [[0, '4c00000001140200']] },
  { ...program, endings: ['sh'], marks: [[0, '2321']] },
];

/** Endings of what runs when it is opened. */
export const programEndings: ReadonlySet<string> = new Set(
  (
    'exe dll com scr pif cpl msi msp mst bat cmd ps1 psm1 vbs vbe js jse mjs wsf wsh hta jar app dmg pkg deb rpm ' +
    'apk ipa appimage sh bash command run bin reg lnk inf scf url gadget msc chm xll class'
  ).split(' '),
);

/** Endings of what a browser would run as a page: sent to be saved, and as nothing it knows. */
export const activeEndings: ReadonlySet<string> = new Set(
  'svg svgz html htm xhtml xht shtml mht mhtml xml xsl xslt css swf wasm'.split(' '),
);
