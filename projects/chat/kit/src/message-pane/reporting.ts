import { InjectionToken, Provider } from '@angular/core';
import { Message } from 'ngx-tencent-chat/models';

/** What somebody finds wrong with a message. */
export interface MessageReport {
  readonly message: Message;
  readonly reason: 'spam' | 'abuse' | 'danger' | 'other';
  /** In their words; '' for none. */
  readonly details: string;
}

/** Takes reports. What it rejects with is told to whoever reports. */
export type TakeReport = (report: MessageReport) => void | Promise<void>;

/** What takes reports; null where nothing does. @internal */
export const TAKE_REPORT = new InjectionToken<TakeReport | null>('TAKE_REPORT', {
  factory: () => null,
});

/**
 * Lets people report messages of others. The factory runs where things can be injected.
 *
 * @example
 * provideReporting(() => {
 *   const api = inject(ModerationApi);
 *   return (report) => api.send(report);
 * })
 */
export function provideReporting(take: () => TakeReport): Provider {
  return { provide: TAKE_REPORT, useFactory: take };
}
