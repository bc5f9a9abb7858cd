import { ImageBody, Message, VideoBody } from 'ngx-tencent-chat/models';
import { safeMedia, safePicture } from 'ngx-tencent-chat/ui';

/** A picture or film as the viewer shows it. */
export interface ViewerItem {
  /** The key of its message. */
  readonly key: string;
  readonly message: Message;
  readonly type: 'image' | 'video';
  /** Where it is; null where that is nothing that may be opened. */
  readonly url: string | null;
  /** What is shown until it has come. */
  readonly preview: string | null;
  /** In pixels; something believable where nobody knows. */
  readonly width: number;
  readonly height: number;
  /** Whether its size is known. */
  readonly sized: boolean;
}

const BELIEVABLE = { width: 1280, height: 960 };

/** The pictures and films among messages, in their order. */
export function toViewerItems(messages: readonly Message[]): readonly ViewerItem[] {
  return messages.flatMap((message) => {
    const { body, recalled } = message;
    if (recalled || (body.type !== 'image' && body.type !== 'video')) return [];
    return [toItem(message, body)];
  });
}

function toItem(message: Message, body: ImageBody | VideoBody): ViewerItem {
  const sized = body.width > 0 && body.height > 0;
  return {
    key: message.key,
    message,
    type: body.type,
    url: body.type === 'image' ? safePicture(body.url) : safeMedia(body.url),
    preview: safePicture(body.type === 'image' ? body.previewUrl : body.posterUrl),
    width: sized ? body.width : BELIEVABLE.width,
    height: sized ? body.height : BELIEVABLE.height,
    sized,
  };
}

/** What a saved copy is called: what it is, and when it was sent. */
export function fileNameOf({ message, type, url }: ViewerItem): string {
  const stamp = new Date(message.sentAt).toISOString().slice(0, 19).replace(/:/gu, '.');
  const kind = /\.(\w{3,4})$/u.exec(pathOf(url))?.[1] ?? (type === 'image' ? 'jpg' : 'mp4');
  return `${type} ${stamp.replace('T', ' ')}.${kind.toLowerCase()}`;
}

function pathOf(url: string | null): string {
  return url !== null && URL.canParse(url) ? new URL(url).pathname : '';
}
