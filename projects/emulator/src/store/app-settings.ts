import { features, type FeatureName } from '../features.ts';
import type { Memory } from '../memory/memory.ts';
import { Table } from '../memory/table.ts';

/** The cloud settings at the start. They turn the SDK's telemetry down as far as it goes. */
const firstSettings: Readonly<Record<string, string>> = {
  evt_rpt_level: '0',
  q_rpt_interval: '86400',
};

/** How many feature bits there are. */
const BITS = 64;

/** Knows what the app has bought, which is everything at the start, and how its SDKs are set. */
export class AppSettings {
  readonly #settings: Table<string>;
  readonly #missing: Table<true>;
  readonly #changes: Table<number>;

  constructor(memory: Memory) {
    this.#settings = new Table(memory.drawer('cloud-settings'));
    this.#missing = new Table(memory.drawer('features-missing'));
    this.#changes = new Table(memory.drawer('cloud-settings-version'));
  }

  hasFeature(name: FeatureName): boolean {
    return !this.#missing.has(name);
  }

  setFeature(name: FeatureName, isBought: boolean): void {
    if (isBought) this.#missing.delete(name);
    else this.#missing.set(name, true);
  }

  /** Whether the app has bought each feature. */
  get features(): Readonly<Record<FeatureName, boolean>> {
    const names = Object.keys(features) as FeatureName[];
    const bought = names.map((name) => [name, this.hasFeature(name)]);
    return Object.fromEntries(bought) as Record<FeatureName, boolean>;
  }

  /** What the app has bought, as the SDK reads it: the last character is bit 0. */
  get featureBits(): string {
    const bits = Array.from({ length: BITS }, () => '1');
    for (const name of this.#missing.keys()) bits[BITS - 1 - features[name as FeatureName]] = '0';
    return bits.join('');
  }

  /** The cloud settings. Their values are texts. */
  get cloudSettings(): Readonly<Record<string, string>> {
    return { ...firstSettings, ...Object.fromEntries(this.#settings.entries()) };
  }

  /** Grows with every change: the SDK takes settings only if it differs. */
  get version(): number {
    return this.#changes.get('version') ?? 1;
  }

  setCloudSettings(settings: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(settings)) this.#settings.set(name, value);
    this.#changes.set('version', this.version + 1);
  }

  /** Goes back to the start. The version does not: SDKs that are signed in must notice. */
  clear(): void {
    if (this.#settings.size > 0) this.#changes.set('version', this.version + 1);
    this.#settings.clear();
    this.#missing.clear();
  }
}
