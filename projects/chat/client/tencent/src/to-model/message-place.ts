import { MessagePlace } from 'ngx-tencent-chat/models';

/**
 * Where a message stands, as far as its id tells: `<sender>-<seconds>-<random>`, by the sender's clock.
 * `sentAt` is 0 for an id of another shape.
 */
export function placeOfId(id: string): MessagePlace {
  const seconds = Number(/^\d+-(\d{10})-\d+$/.exec(id)?.[1] ?? 0);
  return { id, sentAt: seconds * 1_000, sequence: 0 };
}
