import { refusals, Refusal, type RefusalName } from '../../errors.ts';
import { extensionsCleared, extensionsDeleted, extensionsSet } from '../../push/message-extras.ts';
import type { Extension } from '../../store/extensions.ts';
import type { Store } from '../../store/store.ts';
import type { Actor } from '../surroundings.ts';
import type { ExtrasTarget } from './extras-target.ts';

/** What became of one key. */
export interface ExtensionResult {
  /** 0 if it was changed. */
  readonly code: number;
  /** What the key is now. */
  readonly extension: Extension;
}

/**
 * Gives extensions of a message new values. Each is changed for itself: who does not know the newest
 * value of a key is refused and shown it. What has the value already stays as it is.
 */
export function setExtensions(
  store: Store,
  target: ExtrasTarget,
  wanted: readonly Extension[],
  actor: Actor,
): ExtensionResult[] {
  return change(store, target, wanted, actor, 'set');
}

/** Deletes extensions of a message, by the same rules. */
export function deleteExtensions(
  store: Store,
  target: ExtrasTarget,
  unwanted: readonly Extension[],
  actor: Actor,
): ExtensionResult[] {
  const emptied = unwanted.map((extension) => ({ ...extension, value: '' }));
  return change(store, target, emptied, actor, 'delete');
}

/** Deletes all extensions of a message. */
export function clearExtensions(store: Store, target: ExtrasTarget, actor: Actor): void {
  refuseUnextendable(target);
  if (store.extensions.count(target.name) === 0) return;
  const { clearedTo } = store.extensions.clearOf(target.name);
  actor.push.toUsers(target.audience, extensionsCleared(target.wire, clearedTo), actor.connection);
}

function change(
  store: Store,
  target: ExtrasTarget,
  wanted: readonly Extension[],
  actor: Actor,
  kind: 'set' | 'delete',
): ExtensionResult[] {
  refuseUnextendable(target);
  const changed: Extension[] = [];
  const results = wanted.map((extension) => {
    const known = store.extensions.find(target.name, extension.key);
    const refusal = findRefusal(store, target, extension, actor, kind);
    if (refusal) {
      const current = known ?? { ...extension, value: '', sequence: 0 };
      return { code: refusals[refusal].code, extension: current };
    }
    if (known?.value === extension.value) return { code: 0, extension: known };
    const now = store.extensions.set(target.name, extension.key, extension.value);
    changed.push(now);
    return { code: 0, extension: now };
  });
  if (changed.length > 0) {
    const event = kind === 'set' ? extensionsSet : extensionsDeleted;
    actor.push.toUsers(target.audience, event(target.wire, changed), actor.connection);
  }
  return results;
}

function findRefusal(
  store: Store,
  target: ExtrasTarget,
  { key, value, sequence }: Extension,
  { policy }: Actor,
  kind: 'set' | 'delete',
): RefusalName | undefined {
  const known = store.extensions.find(target.name, key);
  const isThere = known !== undefined && known.value !== '';
  // The same request may arrive twice.
  if (known?.value === value && (kind === 'set' || sequence < known.sequence)) return undefined;
  if (!isThere && kind === 'delete') return 'extensionNotFound';
  if (isThere && known.sequence !== sequence) return 'extensionConflict';
  if (!isThere && store.extensions.count(target.name) >= policy.extensionsPerMessage) {
    return 'tooManyExtensions';
  }
  return undefined;
}

function refuseUnextendable({ takesExtensions }: ExtrasTarget): void {
  if (!takesExtensions) throw new Refusal('extensionsNotSupported');
}
