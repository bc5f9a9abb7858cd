import { ConversationId } from './ids';
import { LocationBody, StickerBody, TextBody } from './message-body';

/** What is to be sent. Files travel along: they are uploaded on the way. */
export type OutgoingBody =
  | TextBody
  | StickerBody
  | LocationBody
  | {
      readonly type: 'image';
      readonly file: File;
      /** Its size in pixels. */
      readonly width: number;
      readonly height: number;
    }
  | {
      readonly type: 'video';
      readonly file: File;
      /** A picture of it; null where the browser could make none. */
      readonly poster: File | null;
      readonly width: number;
      readonly height: number;
      /** In seconds. */
      readonly duration: number;
    }
  | {
      readonly type: 'voice';
      readonly file: File;
      /** In seconds. */
      readonly duration: number;
      /** How loud it is from its beginning to its end, each from 0 to 1. */
      readonly levels: readonly number[];
    }
  | { readonly type: 'file'; readonly file: File }
  /** A type of the app's own, see `MessageType`. */
  | {
      readonly type: 'custom';
      readonly kind: string;
      /** Plain data, as JSON has it. */
      readonly data: unknown;
      /** What those read whose app does not know the type. */
      readonly preview: string;
    }
  /** Another message, as it is. */
  | { readonly type: 'forward'; readonly from: ConversationId; readonly messageId: string }
  /** Several messages of one conversation, as one. */
  | {
      readonly type: 'merged';
      readonly title: string;
      /** What the first of them say, a line each. */
      readonly lines: readonly string[];
      readonly from: ConversationId;
      readonly messageIds: readonly string[];
    };
