import { Message } from 'ngx-tencent-chat/models';

/**
 * One message from two copies of it, in any order. What can only happen once wins: stored over on its
 * way, read over unread, taken back over shown, the higher version over the lower. The key stays.
 * Returns `known` itself when the other copy says nothing new.
 */
export function mergeMessage(known: Message, other: Message): Message {
  const stored = pickStored(known, other);
  const edited = other.version > known.version ? other : known;
  const merged: Message = {
    ...stored,
    key: known.key,
    id: stored.id ?? known.id,
    read: known.read || other.read,
    recalled: known.recalled || other.recalled,
    edited: known.edited || other.edited,
    version: edited.version,
    body: edited.version === stored.version ? stored.body : edited.body,
  };
  return sameMessage(known, merged) ? known : merged;
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

function sameMessage(a: Message, b: Message): boolean {
  return (Object.keys(b) as (keyof Message)[]).every((field) => a[field] === b[field]);
}
