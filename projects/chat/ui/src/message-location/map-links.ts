import { InjectionToken, Provider } from '@angular/core';
import { LocationBody } from 'ngx-tencent-chat/models';

/** Makes the address of a page that shows a place on a map; null for none. */
export type LinkToMap = (place: LocationBody) => string | null;

/** @internal */
export const MAP_LINKS = new InjectionToken<LinkToMap>('MAP_LINKS', { factory: () => () => null });

/**
 * Tells which map a place opens in. Without it places are shown and open nothing. Nothing is asked of any
 * map before somebody clicks.
 *
 * @example
 * provideMapLinks(({ latitude, longitude }) => `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}`)
 */
export function provideMapLinks(link: LinkToMap): Provider {
  return { provide: MAP_LINKS, useValue: link };
}
