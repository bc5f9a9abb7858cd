import type { StoredFile } from '../store/file-cabinet.ts';

/** What a browser may show in a page. SVG is not among them: it can hold a script. */
const SHOWN_INLINE = /^(?:image\/(?:png|jpe?g|gif|webp|bmp|avif)|(?:audio|video)\/[\w.+-]+)$/i;

const CONTENT_TYPE = /^[\w.+-]{1,60}\/[\w.+-]{1,60}(?:; ?[\w.+-]+=[\w.+-]{1,60})?$/;

/** The content type of an upload as far as it is one; `application/octet-stream` otherwise. */
export function toContentType(header: string | undefined): string {
  return header !== undefined && CONTENT_TYPE.test(header) ? header : 'application/octet-stream';
}

/** The headers with which a file is handed out, so that nothing of it runs in anybody's page. */
export function headersOf({ key, contentType }: StoredFile): Record<string, string> {
  const [mediaType = ''] = contentType.split(';');
  const isShown = SHOWN_INLINE.test(mediaType);
  return {
    'content-type': contentType,
    'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${nameIn(key)}`,
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'cross-origin',
    'accept-ranges': 'bytes',
    ...(!isShown && { 'content-security-policy': "default-src 'none'; sandbox" }),
  };
}

/** The key of a new file: what tells it from all others, then its name, percent-encoded. */
export function toFileKey(id: string, encodedName: string): string {
  return `${id}_${encodedName}`;
}

function nameIn(key: string): string {
  return key.slice(key.indexOf('_') + 1);
}
