import { Message, Receipt } from 'ngx-tencent-chat/models';

import { afterEcho } from './echo-body';

/**
 * One message from two copies of it, in any order. What can only happen once wins: stored over on its
 * way, read over unread, taken back over shown, the higher version over the lower. The key stays.
 * Returns `known` itself when the other copy says nothing new.
 */
export function mergeMessage(known: Message, other: Message): Message {
  const stored = pickStored(known, other);
  const edited = other.version > known.version ? other : known;
  const said = edited.version === stored.version ? stored : edited;
  const merged: Message = {
    ...stored,
    key: known.key,
    id: stored.id ?? known.id,
    read: known.read || other.read,
    receipt: higherReceipt(known.receipt, other.receipt),
    recalled: known.recalled || other.recalled,
    recall: known.recall ?? other.recall,
    edited: known.edited || other.edited,
    version: said.version,
    body: said === other && known.id === null ? afterEcho(known.body, said.body) : said.body,
    mentions: said.mentions,
  };
  return sameMessage(known, merged) ? known : merged;
}

/** Of two counts of readers the later one: nobody unreads, and those who come later are not counted. */
export function higherReceipt(known: Receipt | null, other: Receipt): Receipt;
export function higherReceipt(known: Receipt | null, other: Receipt | null): Receipt | null;
export function higherReceipt(known: Receipt | null, other: Receipt | null): Receipt | null {
  if (!known || !other) return known ?? other;
  if (other.read !== known.read) return other.read > known.read ? other : known;
  return other.unread < known.unread ? other : known;
}

function pickStored(known: Message, other: Message): Message {
  if (other.status === 'sent') return known.status === 'sent' ? withNewerName(known, other) : other;
  return known.status === 'sent' ? known : other;
}

/** A stored message never changes its place; only its sender may look different by now. */
function withNewerName(known: Message, other: Message): Message {
  const { name, avatarUrl } = other.sender;
  const same = name === known.sender.name && avatarUrl === known.sender.avatarUrl;
  return same ? known : { ...known, sender: other.sender };
}

/** Whether two copies of a message say the same. */
export function sameMessage(a: Message, b: Message): boolean {
  return (Object.keys(b) as (keyof Message)[]).every((field) => a[field] === b[field]);
}
