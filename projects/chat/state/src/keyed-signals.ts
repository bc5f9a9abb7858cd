import { Signal, WritableSignal, signal, untracked } from '@angular/core';

/** A value under each key, each followed by itself: a change of one disturbs nobody who follows another. */
export class KeyedSignals<Key, Value> {
  readonly #empty: Value;
  readonly #signals = new Map<Key, WritableSignal<Value>>();

  /** @param empty What stands under a key that nobody has set. */
  constructor(empty: Value) {
    this.#empty = empty;
  }

  /** The value under a key. The same signal for the same key. */
  read(key: Key): Signal<Value> {
    return this.#at(key).asReadonly();
  }

  /** The value under a key; whoever asks in a `computed()` follows it. */
  get(key: Key): Value {
    return this.#at(key)();
  }

  /** The value under a key right now, followed by nobody. */
  peek(key: Key): Value {
    return untracked(this.#at(key));
  }

  set(key: Key, value: Value): void {
    this.#at(key).set(value);
  }

  /** The keys that have been read or set. */
  keys(): readonly Key[] {
    return [...this.#signals.keys()];
  }

  /** Sets all back; whoever follows one goes on following it. */
  clear(): void {
    for (const each of this.#signals.values()) each.set(this.#empty);
  }

  #at(key: Key): WritableSignal<Value> {
    let found = this.#signals.get(key);
    if (!found) this.#signals.set(key, (found = signal(this.#empty)));
    return found;
  }
}
