import { InjectionToken, Provider, inject } from '@angular/core';
import { UserId } from 'ngx-tencent-chat/models';

/** What the signed-in person gets to know about others being there. */
export interface PresenceOptions {
  /**
   * - `exact`: whether they are there right now, followed.
   * - `approximate`: "recently", "within a week" … Nobody is followed.
   * - `off`: nothing; nobody is asked.
   *
   * Defaults to `exact`.
   */
  readonly mode: 'exact' | 'approximate' | 'off';
  /**
   * When somebody was there last, in milliseconds since 1970, or null. The service does not tell: an app
   * may, from its own server. By default what was seen happen since the person signed in.
   */
  readonly lastSeen: (id: UserId) => Promise<number | null>;
}

const PRESENCE_OPTIONS = new InjectionToken<Partial<PresenceOptions>>('PRESENCE_OPTIONS');

/**
 * Sets what people get to know about others being there.
 *
 * ```ts
 * providePresenceOptions({ mode: 'approximate', lastSeen: (id) => myServer.lastSeenOf(id) })
 * ```
 */
export function providePresenceOptions(options: Partial<PresenceOptions>): Provider {
  return { provide: PRESENCE_OPTIONS, useValue: options };
}

/** What people get to know. */
export function injectPresenceOptions(): PresenceOptions {
  const nobodyKnows = (): Promise<null> => Promise.resolve(null);
  const given = inject(PRESENCE_OPTIONS, { optional: true });
  return { mode: 'exact', lastSeen: nobodyKnows, ...given };
}
