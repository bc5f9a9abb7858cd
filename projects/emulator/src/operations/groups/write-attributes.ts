import { Refusal } from '../../errors.ts';
import { announceChange } from '../../push/group-changes.ts';
import type { Group } from '../../store/groups/group.ts';
import type { AttributeSet } from '../../store/groups/group-attributes.ts';
import type { Store } from '../../store/store.ts';
import type { Actor } from '../surroundings.ts';
import { demandGroup, demandRight } from './demand.ts';

/** How many attributes a group can have and how many bytes they may take. https://trtc.io/document/34348 */
const limits = { keys: 16, keyBytes: 32, valueBytes: 4000, totalBytes: 16_000 } as const;

/** What is done to the attributes, in the numbers of the wire. */
const opTypes = { replace: 1, modify: 2, clear: 3, delete: 4 } as const;

/** An attribute that shall be written, or deleted if it has no value. */
export interface AttributeWish {
  readonly key: string;
  readonly value?: string | undefined;
  /** The sequence that the writer knows; 0 if he knows none. */
  readonly sequence: number;
}

/** What the writer knew of the attributes. Without it, he does not mind what others wrote. */
export type KnownSequence = number | undefined;

interface Write {
  readonly does: keyof typeof opTypes;
  readonly wishes: readonly AttributeWish[];
  readonly known: KnownSequence;
}

/** Makes these the only attributes of a group. */
export function replaceAttributes(
  store: Store,
  groupId: string,
  wishes: readonly AttributeWish[],
  known: KnownSequence,
  actor: Actor,
): AttributeSet {
  return write(store, groupId, { does: 'replace', wishes, known }, actor);
}

/** Writes some attributes of a group; the others stay. */
export function modifyAttributes(
  store: Store,
  groupId: string,
  wishes: readonly AttributeWish[],
  known: KnownSequence,
  actor: Actor,
): AttributeSet {
  return write(store, groupId, { does: 'modify', wishes, known }, actor);
}

/** Deletes some attributes of a group. */
export function deleteAttributes(
  store: Store,
  groupId: string,
  wishes: readonly AttributeWish[],
  known: KnownSequence,
  actor: Actor,
): AttributeSet {
  return write(store, groupId, { does: 'delete', wishes, known }, actor);
}

/** Deletes all attributes of a group. */
export function clearAttributes(
  store: Store,
  groupId: string,
  known: KnownSequence,
  actor: Actor,
): AttributeSet {
  return write(store, groupId, { does: 'clear', wishes: [], known }, actor);
}

function write(store: Store, groupId: string, request: Write, actor: Actor): AttributeSet {
  const group = demandGroup(store, groupId);
  demandRight(store, group, 'writeAttributes', actor);
  const before = store.groupAttributes.of(groupId);
  refuseConflict(before, request);
  const after = store.groupAttributes.write(groupId, apply(before, request));
  tell(store, group, request, after, actor);
  return after;
}

/**
 * Refuses who writes without knowing what others wrote. Who replaces everything must know the whole,
 * who writes single attributes must know those.
 */
function refuseConflict(before: AttributeSet, { does, wishes, known }: Write): void {
  if (known === undefined) return;
  const isStale =
    does === 'replace' || does === 'clear'
      ? known !== before.sequence
      : wishes.some(({ key, sequence }) => sequence !== (before.byKey[key]?.sequence ?? 0));
  if (isStale) throw new Refusal('attributeConflict', `now at ${String(before.sequence)}`);
}

function apply(before: AttributeSet, { does, wishes }: Write): AttributeSet['byKey'] {
  if (does === 'clear') return {};
  if (does === 'delete') return withoutKeys(before, wishes);
  const written = wishes.map(({ key, value = '' }) => {
    const sequence = (before.byKey[key]?.sequence ?? 0) + 1;
    return [key, { value, sequence }] as const;
  });
  const byKey = { ...(does === 'modify' && before.byKey), ...Object.fromEntries(written) };
  refuseTooMuch(byKey);
  return byKey;
}

function withoutKeys(
  { byKey }: AttributeSet,
  wishes: readonly AttributeWish[],
): AttributeSet['byKey'] {
  for (const { key } of wishes) {
    if (!Object.hasOwn(byKey, key)) throw new Refusal('attributeNotFound', key);
  }
  const gone = new Set(wishes.map(({ key }) => key));
  return Object.fromEntries(Object.entries(byKey).filter(([key]) => !gone.has(key)));
}

function refuseTooMuch(byKey: AttributeSet['byKey']): void {
  const entries = Object.entries(byKey);
  if (entries.length > limits.keys) {
    throw new Refusal('tooManyAttributes', `at most ${String(limits.keys)}`);
  }
  let total = 0;
  for (const [key, { value }] of entries) {
    const [keyBytes, valueBytes] = [Buffer.byteLength(key), Buffer.byteLength(value)];
    if (keyBytes > limits.keyBytes) throw new Refusal('attributeKeyTooLong', key);
    if (valueBytes > limits.valueBytes) throw new Refusal('attributeTooLong', key);
    total += keyBytes + valueBytes;
  }
  if (total > limits.totalBytes) {
    throw new Refusal('attributesTooLong', `${String(total)} bytes`);
  }
}

function tell(
  store: Store,
  group: Group,
  { does, wishes }: Write,
  after: AttributeSet,
  actor: Actor,
): void {
  const option = {
    GroupAttrSeq: after.sequence,
    PushChangedAttrValFlag: 1,
    OpType: opTypes[does],
    GroupAttrInfo: wishes.map(({ key }) => ({
      key,
      Val: after.byKey[key]?.value,
      SubKeySeq: after.byKey[key]?.sequence ?? 0,
    })),
  };
  const body = { OpType: 6, MsgGroupNewInfo: { GroupAttrOption: option } };
  announceChange(store, group, body, actor, actor.connection);
}
