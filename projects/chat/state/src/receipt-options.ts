import { InjectionToken, Provider, inject } from '@angular/core';

/** What others get to know of the signed-in person. Each of it defaults to true. */
export interface ReceiptOptions {
  /**
   * Whether the sender of a direct message is told that it was read. The service clears the count of unread
   * ones only by telling them: if not, it is cleared in this window only.
   */
  readonly direct: boolean;
  /** Whether the sender of a message in a group is told who has read it. */
  readonly group: boolean;
  /** Whether others are told that somebody writes. */
  readonly typing: boolean;
}

type Given = Partial<ReceiptOptions> | (() => Partial<ReceiptOptions>);

const all: ReceiptOptions = { direct: true, group: true, typing: true };

const RECEIPT_OPTIONS = new InjectionToken<Given>('RECEIPT_OPTIONS');

/**
 * Sets what others get to know of the signed-in person. A function is asked each time: so people may
 * decide for themselves, in the app's settings.
 *
 * ```ts
 * provideReceiptOptions(() => ({ typing: settings.showsTyping() }))
 * ```
 */
export function provideReceiptOptions(options: Given): Provider {
  return { provide: RECEIPT_OPTIONS, useValue: options };
}

/** What others get to know right now. */
export function injectReceiptOptions(): () => ReceiptOptions {
  const given = inject(RECEIPT_OPTIONS, { optional: true }) ?? {};
  return () => ({ ...all, ...(typeof given === 'function' ? given() : given) });
}
