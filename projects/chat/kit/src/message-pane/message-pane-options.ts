import { InjectionToken, Provider } from '@angular/core';
import { Message } from 'ngx-tencent-chat/models';

/** How message panes behave, unless they are told otherwise. */
export interface MessagePaneOptions {
  /** How long marks of read messages lie apart at least, in milliseconds. Defaults to 1,000. */
  readonly readMarkInterval: number;
  /** How many messages of a live stream are kept. Defaults to 500. */
  readonly liveLimit: number;
  /**
   * How long own messages can be taken back, in milliseconds, as the account is set up at the service.
   * Defaults to two minutes.
   */
  readonly recallWindow: number;
  /** The address that leads to a message, for people to copy. Without one that is not offered. */
  readonly linkOf: ((message: Message) => string | null) | null;
  /** The language that messages are translated to, as a BCP 47 tag. Defaults to that of the words. */
  readonly translateTo: string | null;
}

const defaults: MessagePaneOptions = {
  readMarkInterval: 1000,
  liveLimit: 500,
  recallWindow: 120_000,
  linkOf: null,
  translateTo: null,
};

/** The options of the panes below this injector. @internal */
export const MESSAGE_PANE_OPTIONS = new InjectionToken<MessagePaneOptions>('MESSAGE_PANE_OPTIONS', {
  factory: () => defaults,
});

/** Sets how message panes behave. */
export function provideMessagePaneOptions(options: Partial<MessagePaneOptions>): Provider {
  return { provide: MESSAGE_PANE_OPTIONS, useValue: { ...defaults, ...options } };
}
