import { InjectionToken, Provider, inject } from '@angular/core';
import { Message, Person } from 'ngx-tencent-chat/models';

/** What somebody finds wrong with a person, or with what they wrote. */
export interface ChatReport {
  /** Who is reported. */
  readonly person: Person;
  /** What they wrote; null where the person is reported and no message. */
  readonly message: Message | null;
  readonly reason: 'spam' | 'abuse' | 'danger' | 'other';
  /** In words of whoever reports; '' for none. */
  readonly details: string;
}

/** Takes reports. What it rejects with is told to whoever reports. */
export type TakeReport = (report: ChatReport) => void | Promise<void>;

const TAKE_REPORT = new InjectionToken<TakeReport | null>('TAKE_REPORT', {
  factory: () => null,
});

/**
 * Lets people report others, and what they wrote. The factory runs where things can be injected.
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

/** What takes reports; null where nothing does. */
export function injectTakeReport(): TakeReport | null {
  return inject(TAKE_REPORT);
}
