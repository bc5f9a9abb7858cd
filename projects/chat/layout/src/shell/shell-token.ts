import { InjectionToken, Signal, WritableSignal } from '@angular/core';

/** What the columns of a shell need of it. */
export interface ShellColumns {
  /** How many stand side by side. */
  readonly columns: Signal<number>;
  /** How wide the list and the details are, in rem. */
  readonly widths: Readonly<Record<'list' | 'details', WritableSignal<number>>>;
  /** Whether the conversation is covered by something else. */
  readonly paneCovered: Signal<boolean>;
  /** Keeps a width that was chosen. */
  keep(column: 'list' | 'details', width: number): void;
}

/** The shell that a column stands in. */
export const SHELL = new InjectionToken<ShellColumns>('SHELL');
