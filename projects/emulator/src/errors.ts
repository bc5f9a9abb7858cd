import { conversationRefusals } from './errors/conversation.ts';
import { fileRefusals } from './errors/file.ts';
import { groupRefusals } from './errors/group.ts';
import { messageRefusals } from './errors/message.ts';
import { profileRefusals } from './errors/profile.ts';
import { relationRefusals } from './errors/relation.ts';
import { requestRefusals } from './errors/request.ts';
import { restRefusals } from './errors/rest.ts';
import { signInRefusals } from './errors/sign-in.ts';
import { webhookRefusals } from './errors/webhook.ts';

/**
 * Every refusal of the chat service that the emulator can give: its code and what to do about it.
 * The codes are the documented ones of the service; the README says where each was found.
 */
export const refusals = {
  ...requestRefusals,
  ...signInRefusals,
  ...restRefusals,
  ...webhookRefusals,
  ...messageRefusals,
  ...groupRefusals,
  ...relationRefusals,
  ...profileRefusals,
  ...conversationRefusals,
  ...fileRefusals,
} as const;

/** The name of a refusal. */
export type RefusalName = keyof typeof refusals;

/** Thrown by a command to refuse a request; becomes `ErrorCode` and `ErrorInfo` of the answer. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: number;
  /** Further fields of the answer; a few refusals have some. */
  readonly fields: Readonly<Record<string, unknown>>;

  /** Of a name, or with a code and a text that only a test can know. */
  constructor(
    refusal: RefusalName | { readonly code: number; readonly text: string },
    detail = '',
    fields: Readonly<Record<string, unknown>> = {},
  ) {
    const { code, text } = typeof refusal === 'string' ? refusals[refusal] : refusal;
    super(detail === '' ? text : `${text} (${detail})`);
    this.code = code;
    this.fields = fields;
  }
}
