import { Signal, Type } from '@angular/core';
import { ChatIntl } from 'ngx-tencent-chat/i18n';

/** The part of a Standard Schema (https://standardschema.dev) that is used: Valibot, Zod and others have it. */
export interface MessageSchema<Body> {
  readonly '~standard': {
    readonly validate: (value: unknown) => object;
    readonly types?: { readonly output: Body } | undefined;
  };
}

/** Shows what a message says: a component whose input `body` is what its schema gives. */
export interface MessageContent<Body> {
  readonly body: Signal<Body>;
}

/**
 * A type of messages: how to know it, show it, and put it into words.
 *
 * @example
 * const poll: MessageType<Poll> = {
 *   type: 'poll',
 *   schema: (data): data is Poll => typeof (data as Poll | null)?.question === 'string',
 *   component: PollContent,
 *   preview: ({ question }) => `Poll: ${question}`,
 * };
 */
export interface MessageType<Body = unknown> {
  /** The `type` of the bodies it shows; of messages that only the app knows, their `kind`. */
  readonly type: string;
  /**
   * What a body has to be, or the `data` of a message that only the app knows: a guard, or a schema
   * that answers at once. What is not so is shown as unknown: anybody can send anything.
   */
  readonly schema: ((data: unknown) => data is Body) | MessageSchema<Body>;
  /** Shows it inside the bubble. Its words stand there if left out. */
  readonly component?: Type<MessageContent<Body>>;
  // Methods, so that a list can hold types of different bodies: each only ever gets its own.
  /** Its words in a list of conversations. */
  preview(body: Body, intl: ChatIntl): string;
  /** What a search looks through. Defaults to nothing. */
  search?(body: Body): string;
  /** What is spoken when it arrives. Defaults to the preview. */
  spoken?(body: Body, intl: ChatIntl): string;
}
