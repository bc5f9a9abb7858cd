import { Person } from './person';

/** A text, shown as written. */
export interface TextBody {
  readonly type: 'text';
  readonly text: string;
}

/** A picture. */
export interface ImageBody {
  readonly type: 'image';
  /** Where the picture is, in its full size. */
  readonly url: string;
  /** A smaller copy of it for the bubble; the same address where there is none. */
  readonly previewUrl: string;
  /** Its full size in pixels: room is kept for it before it has come. 0 where nobody knows. */
  readonly width: number;
  readonly height: number;
}

/** A film. */
export interface VideoBody {
  readonly type: 'video';
  /** Where it is; it may end, see `MessageCommands.renew`. */
  readonly url: string;
  /** A picture of it, shown until it plays; '' where there is none. */
  readonly posterUrl: string;
  /** Its size in pixels: room is kept for it. 0 where nobody knows. */
  readonly width: number;
  readonly height: number;
  /** How long it plays, in seconds. */
  readonly duration: number;
  /** In bytes. */
  readonly size: number;
}

/** Something spoken. */
export interface VoiceBody {
  readonly type: 'voice';
  readonly url: string;
  /** How long it plays, in seconds. */
  readonly duration: number;
  /** In bytes. */
  readonly size: number;
  /** How loud it is from its beginning to its end, each from 0 to 1; empty where nobody knows. */
  readonly levels: readonly number[];
}

/** A file to be saved; it is never shown in the page. */
export interface FileBody {
  readonly type: 'file';
  readonly url: string;
  /** As its sender called it. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
}

/** A sticker of a set that the app knows. */
export interface StickerBody {
  readonly type: 'sticker';
  /** The number of the set. */
  readonly set: number;
  /** Its name in the set. */
  readonly name: string;
}

/** A place on earth. */
export interface LocationBody {
  readonly type: 'location';
  /** What is there, in its sender's words. */
  readonly description: string;
  /** In degrees, north and east of zero. */
  readonly latitude: number;
  readonly longitude: number;
}

/** Messages of another conversation, handed on as one. */
export interface MergedBody {
  readonly type: 'merged';
  readonly title: string;
  /** What the first of them say, a line each. The rest: `MessageCommands.loadMerged`. */
  readonly lines: readonly string[];
}

/**
 * What became of a call: this library makes none, it shows that there was one.
 *
 * - `started`, `ended`: it was made, or made and ended after `duration` seconds.
 * - `declined`, `cancelled`, `missed`, `busy`: nobody talked.
 */
export interface CallBody {
  readonly type: 'call';
  readonly outcome: 'started' | 'ended' | 'declined' | 'cancelled' | 'missed' | 'busy';
  readonly video: boolean;
  /** In seconds; 0 where nobody talked. */
  readonly duration: number;
}

/**
 * What has happened in a group.
 *
 * - `created`: it is there.
 * - `joined`, `invited`, `left`, `removed`: `people` came by themselves, were brought by `by`, went by
 *   themselves, were sent away by `by`.
 * - `made-admin`, `no-admin`, `made-owner`: `people` may do more, or less.
 * - `silenced`, `heard`: `people` may not write, or may again; all but the admins if it names nobody.
 * - `renamed`: its name is `text` now.
 * - `picture`, `introduction`, `announcement`: there is a new one; `text` is what it says.
 * - `dissolved`: it is no more.
 * - `changed`: something else about it.
 */
export type NoticeEvent =
  | 'created'
  | 'joined'
  | 'invited'
  | 'left'
  | 'removed'
  | 'made-admin'
  | 'no-admin'
  | 'made-owner'
  | 'silenced'
  | 'heard'
  | 'renamed'
  | 'picture'
  | 'introduction'
  | 'announcement'
  | 'dissolved'
  | 'changed';

/** Something that happened in a group: nobody wrote it, the service tells it. */
export interface NoticeBody {
  readonly type: 'notice';
  readonly event: NoticeEvent;
  /** Who did it; null where the service does not tell. */
  readonly by: Person | null;
  /** To whom it happened; empty where it happened to the group. */
  readonly people: readonly Person[];
  /** The new name, introduction or announcement; '' where there is none. */
  readonly text: string;
}

/** Something this version cannot show, unless the app has declared a message type for it. */
export interface UnknownBody {
  readonly type: 'unknown';
  /** What the sender's app called it. */
  readonly kind: string;
  /** What the sender's app put in, as it came: nothing about it has been checked. */
  readonly data?: unknown;
}

/** What a message says. */
export type MessageBody =
  | TextBody
  | ImageBody
  | VideoBody
  | VoiceBody
  | FileBody
  | StickerBody
  | LocationBody
  | MergedBody
  | CallBody
  | NoticeBody
  | UnknownBody;
