import { SdkConversation, SdkMessage } from '../sdk';

type Live<T> = { -readonly [Field in keyof T]: T[Field] };

/** A message as the SDK has it: changed in place after it was handed out. */
export type LiveMessage = Live<SdkMessage>;
/** A conversation as the SDK has it: the same object in every event. */
export type LiveConversation = Live<SdkConversation>;
/** A message as the service has it. */
export interface Stored {
  readonly ID: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly time: number;
  readonly sequence: number;
  readonly cloudCustomData: string;
  read: boolean;
  /** Who reacted, by reaction. */
  readonly reactions: Map<string, readonly string[]>;
}

/** An error as the SDK makes them: a number, and no text. */
export function sdkError(code: number, message = ''): Error {
  return Object.assign(new Error(message), { code });
}
