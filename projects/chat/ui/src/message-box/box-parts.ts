import { OutgoingBody } from 'ngx-tencent-chat/models';

/** A file that is attached to what is written. */
export interface BoxAttachment {
  readonly id: string;
  readonly body: Extract<OutgoingBody, { readonly file: File }>;
}

/** Files that somebody wants to attach. */
export interface BoxFiles {
  readonly files: readonly File[];
  /** Whether pictures and films are shown as such, or everything is sent as it is. */
  readonly as: 'media' | 'file';
}

/** What is written answers to a message, or replaces one. */
export interface BoxContext {
  readonly kind: 'reply' | 'edit';
  /** Who is answered to; '' when one edits. */
  readonly sender: string;
  /** What the message says, shortened. */
  readonly text: string;
}

/** Something spoken into the box. */
export interface BoxRecording {
  readonly file: File;
  /** In seconds. */
  readonly duration: number;
  /** How loud it is, each from 0 to 1. */
  readonly levels: readonly number[];
}

/**
 * The files that are pasted. None where text comes with them: what is copied from a table or a document
 * brings a picture of itself along.
 * @param name What a picture without a name is called.
 */
export function pastedFiles(data: DataTransfer | null, name: string): readonly File[] {
  if (!data || data.types.includes('text/plain')) return [];
  return Array.from(data.files).map((file) => {
    const [, kind] = /^image\.(\w+)$/.exec(file.name) ?? [];
    return kind ? new File([file], `${name}.${kind}`, { type: file.type }) : file;
  });
}
