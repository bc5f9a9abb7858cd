import { OutgoingBody, Person, Quote } from 'ngx-tencent-chat/models';

/** A file that is to be sent with a draft. */
export interface Attachment {
  /** Made by whoever attached it; tells it from the others of the draft. */
  readonly id: string;
  readonly body: Extract<OutgoingBody, { readonly file: File }>;
  /** What pictures and films that are sent together have in common; null or nothing for all others. */
  readonly album?: string | null;
}

/** What has been written in a conversation and not sent. */
export interface Draft {
  readonly text: string;
  /** People whose names stand in the text as mentions. */
  readonly mentions: readonly Person[];
  /** What it answers to. */
  readonly quote: Quote | null;
  readonly attachments: readonly Attachment[];
  /** The own message that it is to replace, and what had been written before that began. */
  readonly editing: { readonly key: string; readonly before: string } | null;
  /** When it was changed last, in milliseconds since 1970; 0 if never. */
  readonly changedAt: number;
}

/** Nothing has been written. */
export const emptyDraft: Draft = {
  text: '',
  mentions: [],
  quote: null,
  attachments: [],
  editing: null,
  changedAt: 0,
};

/** Whether a draft says nothing. */
export function isEmptyDraft({ text, quote, attachments, editing }: Draft): boolean {
  return text === '' && quote === null && attachments.length === 0 && editing === null;
}
