import { InjectionToken, Provider } from '@angular/core';

/** How message panes behave, unless they are told otherwise. */
export interface MessagePaneOptions {
  /** How long marks of read messages lie apart at least, in milliseconds. Defaults to 1,000. */
  readonly readMarkInterval: number;
  /** How many messages of a live stream are kept. Defaults to 500. */
  readonly liveLimit: number;
}

const defaults: MessagePaneOptions = { readMarkInterval: 1000, liveLimit: 500 };

/** The options of the panes below this injector. @internal */
export const MESSAGE_PANE_OPTIONS = new InjectionToken<MessagePaneOptions>('MESSAGE_PANE_OPTIONS', {
  factory: () => defaults,
});

/** Sets how message panes behave. */
export function provideMessagePaneOptions(options: Partial<MessagePaneOptions>): Provider {
  return { provide: MESSAGE_PANE_OPTIONS, useValue: { ...defaults, ...options } };
}
