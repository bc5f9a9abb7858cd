import { MemberRole } from 'ngx-tencent-chat/models';

/**
 * Why a file is not taken.
 *
 * - `empty`: there is nothing in it.
 * - `too-large`: it is larger than `limit` bytes.
 * - `too-many`: more than `limit` would be sent at once.
 * - `not-accepted`: files of its kind are not sent here.
 * - `program`: it could run on the reader's device.
 * - `disguised`: it is not what its name says.
 * - `unreadable`: the browser cannot read it.
 */
export type FileRefusalReason =
  'empty' | 'too-large' | 'too-many' | 'not-accepted' | 'program' | 'disguised' | 'unreadable';

/** A file that is not taken. */
export interface FileRefusalFacts {
  /** Its name. */
  readonly name: string;
  readonly reason: FileRefusalReason;
  /** The limit in bytes or files; 0 where there is none. */
  readonly limit: number;
}

/**
 * Why nobody can record.
 *
 * - `denied`: the microphone was not allowed.
 * - `missing`: there is no microphone.
 * - `failed`: it could not be used.
 */
export type RecorderTrouble = 'denied' | 'missing' | 'failed';

/** Words of writing. */
export interface ComposeWords {
  /** Name of the button that attaches files, and of its menu. */
  readonly attach: string;
  readonly attachMedia: string;
  readonly attachFile: string;
  readonly takePhoto: string;
  /** Name of what is attached. */
  readonly attachments: string;
  /** Takes an attachment away. */
  readonly removeAttachment: (name: string) => string;
  /** Said while files are made ready. */
  readonly preparing: (count: number) => string;
  /** Why a file is not taken. */
  readonly fileRefused: (facts: FileRefusalFacts) => string;
  /** Stands over what files are dragged onto. */
  readonly dropHere: string;
  /** Stands in for a pasted picture's name. */
  readonly pastedName: string;
  /** Offers to send a text that is too long as a file. */
  readonly sendAsFile: string;
  /** The name of such a file, without its ending. */
  readonly textFileName: string;

  /** Opens the choice of emoji. */
  readonly openEmoji: string;
  readonly emojiFailed: string;

  readonly record: string;
  readonly recording: string;
  readonly pauseRecording: string;
  readonly resumeRecording: string;
  readonly discardRecording: string;
  readonly playRecording: string;
  readonly pausePlaying: string;
  readonly sendRecording: string;
  /** Said when a recording is as long as it may be. */
  readonly recordingFull: string;
  readonly recorderTrouble: Readonly<Record<RecorderTrouble, string>>;

  /** Above what is answered to: "Reply to Bob". */
  readonly replyTo: (name: string) => string;
  readonly cancelReply: string;
  readonly editing: string;
  readonly cancelEdit: string;
  readonly saveEdit: string;
  readonly notEdited: string;
  /** The message that was edited is gone. */
  readonly editGone: string;

  /** Name of the list of people that can be mentioned. */
  readonly people: string;
  /** What mentions everybody, after the @. */
  readonly everyone: string;
  readonly everyoneHint: (count: number) => string;
  readonly role: (role: MemberRole) => string;
  /** Name of the list of commands and ready answers. */
  readonly commands: string;
  /** Name of the list of emoji that fit what is typed. */
  readonly emojiMatches: string;
  /** Says how many entries a list has that came up while writing. */
  readonly completions: (count: number) => string;
  readonly commandFailed: string;

  /** Counts down until the next message can be sent. */
  readonly slowMode: (seconds: number) => string;
  /** Why a hook of the app stopped a message, where it does not say. */
  readonly stopped: string;

  readonly mutedUntil: (moment: string) => string;
  readonly allMuted: string;
  readonly blocked: (name: string) => string;
  readonly notMember: string;
  readonly readOnly: string;

  /** Before the draft in a row of the list. */
  readonly draft: string;
  /** Stands in for a draft that is only files. */
  readonly draftFiles: (count: number) => string;
  /** The other person is writing. In groups, see `ActionWords.typing`. */
  readonly typing: string;
}
