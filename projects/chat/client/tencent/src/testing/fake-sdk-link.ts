import { SdkAnswer, SdkChat, SdkEvent, sdkEvents } from '../sdk';

import type { FakeSdk } from './fake-sdk';
import { sdkError } from './fake-sdk-types';

/** How long the SDK waits for an answer, in milliseconds. */
export const timeoutMs = 15_800;

/** How one instance of the SDK is called, what it tells, and whether it reaches the service. */
export abstract class FakeSdkLink {
  protected readonly sdk: FakeSdk;
  readonly #ears = new Map<string, Set<(event: SdkEvent) => void>>();
  readonly calls: { readonly method: keyof SdkChat; readonly given: readonly unknown[] }[] = [];
  linked: boolean;
  /** The number with which every call is refused after a kick-out. */
  protected ended: number | null = null;

  constructor(sdk: FakeSdk) {
    this.sdk = sdk;
    this.linked = sdk.up;
  }

  /** Who is signed in, or null. */
  abstract get me(): string | null;

  /** How many listeners there are. */
  get ears(): number {
    return [...this.#ears.values()].reduce((sum, { size }) => sum + size, 0);
  }

  callsOf(method: keyof SdkChat): number {
    return this.calls.filter((call) => call.method === method).length;
  }

  on(name: string, ear: (event: SdkEvent) => void): void {
    this.#ears.set(name, (this.#ears.get(name) ?? new Set()).add(ear));
  }

  off(name: string, ear: (event: SdkEvent) => void): void {
    this.#ears.get(name)?.delete(ear);
  }

  /** Tells an event. A listener that throws is swallowed. */
  emit(name: string, data: unknown, more: object = {}): void {
    for (const ear of this.#ears.get(name) ?? []) {
      try {
        ear({ name, data, ...more });
      } catch {
        // As the SDK does.
      }
    }
  }

  registerPlugin(plugins: Readonly<Record<string, unknown>>): void {
    this.calls.push({ method: 'registerPlugin', given: [plugins] });
  }

  setLogLevel(level: number): void {
    this.calls.push({ method: 'setLogLevel', given: [level] });
  }

  /** The service ends the sign-in. */
  kick(type: string, code: number): void {
    this.ended = code;
    this.emit(sdkEvents.kickedOut, { type });
    this.emit(sdkEvents.notReady, []);
  }

  /** The socket is gone. */
  dropLink(): void {
    this.linked = false;
    this.tellLink('disconnected');
  }

  /** Runs a call, or what was scripted instead. What it rejects with is told as an event before. */
  protected call<T>(
    method: keyof SdkChat,
    given: readonly unknown[],
    act: () => T | Promise<T>,
  ): Promise<T> {
    this.calls.push({ method, given });
    const script = this.sdk.takeScript(method) as ((...all: readonly unknown[]) => T) | undefined;
    // A script may throw at once; what the service refuses always rejects.
    const answer = script
      ? Promise.resolve(script(...given))
      : new Promise<T>((resolve) => resolve(act()));
    return answer.catch((error: unknown) => {
      this.emit(sdkEvents.error, error);
      throw error;
    });
  }

  protected answer<T>(data: T): SdkAnswer<T> {
    return { code: 0, data };
  }

  protected signedIn(method: string): string {
    if (this.ended !== null) throw sdkError(this.ended);
    if (this.me === null) throw sdkError(2999, ` | ${method} | `);
    return this.me;
  }

  /** Asks the service. This is also what makes the SDK try to connect again. */
  protected async reach(method: string): Promise<void> {
    this.signedIn(method);
    if (!this.linked && this.sdk.up) {
      this.linked = true;
      this.tellLink('connected');
    }
    if (this.linked) return;
    await new Promise((resolve) => setTimeout(resolve, timeoutMs));
    if (!this.sdk.up) throw sdkError(2801);
  }

  protected tellLink(state: string): void {
    this.emit(sdkEvents.netStateChange, { state });
  }
}
