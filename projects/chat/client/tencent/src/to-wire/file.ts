import { ChatError } from 'ngx-tencent-chat/client';
import { OutgoingBody } from 'ngx-tencent-chat/models';

/** What is to be sent with a file of its own. */
export type BodyWithFile = Extract<OutgoingBody, { readonly file: File }>;

/** Pictures that the service takes, and how their names end. */
const pictures: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/bmp': 'bmp',
  'image/webp': 'webp',
};
/** The same of films. */
const films: Readonly<Record<string, string>> = { 'video/mp4': 'mp4', 'video/quicktime': 'mov' };
/** What browsers record. Whatever else is spoken may be sent too. */
const recordings: Readonly<Record<string, string>> = {
  'audio/webm': 'webm',
  'audio/ogg': 'ogg',
  'audio/mp4': 'm4a',
  'audio/mpeg': 'mp3',
  'audio/wav': 'wav',
};
/** Served so, nothing is ever shown or run as a page of the storage's. */
const neverShown = 'application/octet-stream';
/** The SDK knows no less. */
const leastMs = 1_000;

/**
 * A copy of a file as the SDK wants it: it asks the name for the type, and the file itself for what it
 * should know of it. Throws `ChatError` for a type that is not let through, before a byte leaves.
 */
export function toWireFile(body: BodyWithFile): File {
  const { file } = body;
  if (file.size === 0) throw badFile('The file is empty.');
  switch (body.type) {
    case 'image':
      return Object.assign(copy(file, pictures), measuresOf(body));
    case 'video':
      return Object.assign(copy(file, films), { ...measuresOf(body), duration: body.duration });
    case 'voice': {
      const ms = Math.max(leastMs, Math.round(body.duration) * 1_000);
      return Object.assign(copy(file, recordings, 'audio/'), { duration: ms });
    }
    case 'file':
      return new File([file], file.name || 'file', { type: neverShown });
  }
}

/**
 * How the storage names a file: nothing of the sender's, which may be meant to lead it astray, but the
 * end by which systems know what to open it with.
 */
export function toStoredName(file: File): string {
  const end = /\.([a-z0-9]{1,10})$/i.exec(file.name)?.[1];
  return `${crypto.randomUUID()}.${end?.toLowerCase() ?? 'bin'}`;
}

/** One whose type and name say the same. */
function copy(file: File, ends: Readonly<Record<string, string>>, family = ''): File {
  const type = file.type.split(';')[0]?.trim().toLowerCase() ?? '';
  const end = Object.hasOwn(ends, type) ? ends[type] : undefined;
  if (end) return new File([file], `${crypto.randomUUID()}.${end}`, { type });
  if (family && type.startsWith(family)) {
    return new File([file], `${crypto.randomUUID()}.bin`, { type });
  }
  throw badFile(`A file of the type “${type}” cannot be shown: send it as a file.`);
}

function measuresOf({
  width,
  height,
}: {
  readonly width: number;
  readonly height: number;
}): object {
  return { width: Math.round(width), height: Math.round(height) };
}

function badFile(message: string): ChatError {
  return new ChatError({ code: 'bad-file', message, vendorCode: null, retryable: false });
}
