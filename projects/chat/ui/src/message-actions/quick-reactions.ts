import { InjectionToken, Provider } from '@angular/core';

/** The emoji that are offered at once. @internal */
export const QUICK_REACTIONS = new InjectionToken<readonly string[]>('QUICK_REACTIONS', {
  factory: () => ['👍', '❤️', '😂', '😮', '😢', '🙏'],
});

/** Sets which emoji are offered at once, six at best. */
export function provideQuickReactions(...emoji: readonly string[]): Provider {
  return { provide: QUICK_REACTIONS, useValue: emoji };
}
