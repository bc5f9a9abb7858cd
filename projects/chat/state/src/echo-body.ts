import { MessageBody, OutgoingBody } from 'ngx-tencent-chat/models';

/** Gives a file of this device an address, for as long as it is shown. */
export type AddressOf = (file: Blob) => string;

type FileBody = Extract<OutgoingBody, { readonly file: File }>;

/** What an own message shows until the service has stored it: its files, as they are on this device. */
export function toEchoBody(body: OutgoingBody, addressOf: AddressOf): MessageBody {
  if ('file' in body) return toFileEcho(body, addressOf);
  switch (body.type) {
    case 'custom':
      return { type: 'unknown', kind: body.kind, data: body.data };
    case 'merged':
      return { type: 'merged', title: body.title, lines: body.lines };
    case 'forward':
      return { type: 'unknown', kind: 'forward' };
    default:
      return body;
  }
}

function toFileEcho(body: FileBody, addressOf: AddressOf): MessageBody {
  const url = addressOf(body.file);
  const { name, size } = body.file;
  switch (body.type) {
    case 'image':
      return { type: 'image', url, previewUrl: url, width: body.width, height: body.height };
    case 'video': {
      const { type, poster, width, height, duration } = body;
      const posterUrl = poster ? addressOf(poster) : '';
      return { type, url, posterUrl, width, height, duration, size };
    }
    case 'voice':
      return { type: 'voice', url, duration: body.duration, size, levels: body.levels };
    case 'file':
      return { type: 'file', url, name, size };
  }
}

/** Whether what is sent has a file to be uploaded: it takes its time. */
export function hasFile(body: OutgoingBody): boolean {
  return 'file' in body;
}

/**
 * What a message shows when the service has stored it: what was shown of it until then stays in sight,
 * in its size, so that nothing blinks and nothing moves.
 */
export function afterEcho(echo: MessageBody, stored: MessageBody): MessageBody {
  if (echo.type === 'image' && stored.type === 'image') {
    return {
      ...stored,
      ...sizeOf(echo, stored),
      previewUrl: local(echo.previewUrl, stored.previewUrl),
    };
  }
  if (echo.type === 'video' && stored.type === 'video') {
    const posterUrl = local(echo.posterUrl, stored.posterUrl);
    return { ...stored, ...sizeOf(echo, stored), posterUrl };
  }
  if (echo.type === 'voice' && stored.type === 'voice' && stored.levels.length === 0) {
    return { ...stored, levels: echo.levels };
  }
  return stored;
}

/** The address of the picture that shows a message; '' if it has none. */
export function previewOf(body: MessageBody): string {
  if (body.type === 'image') return body.previewUrl;
  return body.type === 'video' ? body.posterUrl : '';
}

/** A body as it can be kept: what is shown from this device is gone after a reload. */
export function withoutLocal(body: MessageBody): MessageBody {
  if (body.type === 'image' && isLocal(body.previewUrl)) return { ...body, previewUrl: body.url };
  if (body.type === 'video' && isLocal(body.posterUrl)) return { ...body, posterUrl: '' };
  return body;
}

/** A body with the addresses of a fresh copy of it; what is shown from this device stays. */
export function withAddressesOf(known: MessageBody, fresh: MessageBody): MessageBody {
  return sameAddresses(known, fresh) ? known : afterEcho(known, fresh);
}

function sameAddresses(a: MessageBody, b: MessageBody): boolean {
  if (a.type !== b.type || !('url' in a) || !('url' in b) || a.url !== b.url) return false;
  if (a.type === 'image' && b.type === 'image') return a.previewUrl === b.previewUrl;
  return a.type !== 'video' || b.type !== 'video' || a.posterUrl === b.posterUrl;
}

interface Sized {
  readonly width: number;
  readonly height: number;
}

/** The size in which it was shown, if it was. */
function sizeOf(echo: Sized, stored: Sized): Sized {
  const { width, height } = echo.width > 0 && echo.height > 0 ? echo : stored;
  return { width, height };
}

function local(url: string, stored: string): string {
  return isLocal(url) ? url : stored;
}

function isLocal(url: string): boolean {
  return url.startsWith('blob:');
}
