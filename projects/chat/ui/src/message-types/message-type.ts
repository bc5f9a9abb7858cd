import { Signal, Type } from '@angular/core';
import { ChatIntl } from 'ngx-tencent-chat/i18n';

/** The part of a Standard Schema (https://standardschema.dev) that is used: Valibot, Zod and others have it. */
export interface MessageSchema<Body> {
  readonly '~standard': {
    readonly validate: (value: unknown) => object;
    readonly types?: { readonly output: Body } | undefined;
  };
}

/**
 * Shows what a message says: a component whose input `body` is what its schema gives. An input `message`,
 * if it has one, is the whole message.
 */
export interface MessageContent<Body> {
  readonly body: Signal<Body>;
}

/** How much room a content takes in a bubble, in pixels where the reader has not changed the font size. */
export interface ContentRoom {
  readonly width: number;
  readonly height: number;
  /** Whether it keeps its shape where it has to be narrower, as a picture does. Else it keeps its height. */
  readonly shaped: boolean;
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
  /** Brings its component when the first such message is shown: for what is too heavy to wait for. */
  readonly load?: () => Promise<Type<MessageContent<Body>>>;
  // Methods, so that a list can hold types of different bodies: each only ever gets its own.
  /** How much room is kept for a component that has to be brought. Defaults to a line. */
  room?(body: Body): ContentRoom;
  /** Its words in a list of conversations. */
  preview(body: Body, intl: ChatIntl): string;
  /** What a search looks through. Defaults to nothing. */
  search?(body: Body): string;
  /** What is spoken when it arrives. Defaults to the preview. */
  spoken?(body: Body, intl: ChatIntl): string;
}
