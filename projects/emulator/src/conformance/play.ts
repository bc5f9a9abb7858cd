import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { EmulatorOptions } from '../index.ts';
import { areas } from './areas/index.ts';
import type { ConformanceArea } from './conformance-case.ts';
import type { Stage } from './stage.ts';

/** How the whole suite is played: on which service, and what happens to it meanwhile. */
export interface Way<S extends Stage> {
  readonly name: string;
  /** Builds a stage for an area, which may ask for options of the emulator. */
  readonly build: (options: EmulatorOptions) => Promise<S>;
  /** Whether the stage has an emulator behind it. */
  readonly onEmulator: boolean;
  /** Happens between two cases, in the middle of every area. */
  readonly interlude?: (stage: S) => Promise<void>;
  /** Looks at the stage after the last case of an area. */
  readonly inspect?: (stage: S) => void;
}

/** A case that takes longer is stuck. */
const CASE_MS = 180_000;

/**
 * How many areas are played at the same time, each by people of its own. The SDK holds its users back
 * more than it works: two cores are enough for these.
 */
const AREAS_AT_ONCE = 8;

/** Declares the whole suite as tests, played in one way. */
export function play<S extends Stage>(way: Way<S>): void {
  describe(`conformance, ${way.name}`, { timeout: 1_800_000, concurrency: AREAS_AT_ONCE }, () => {
    // The longest first: nobody waits for it at the end.
    const longestFirst = areas.toSorted((one, other) => other.cases.length - one.cases.length);
    for (const area of longestFirst) playArea(area, way);
  });
}

function playArea<S extends Stage>(area: ConformanceArea, way: Way<S>): void {
  if (area.emulatorOptions && !way.onEmulator) return;
  const cases = area.cases.filter(({ needsEmulator }) => way.onEmulator || !needsEmulator);
  if (cases.length === 0) return;
  describe(area.name, { concurrency: 1 }, () => {
    let stage: S;
    before(async () => {
      stage = await way.build(area.emulatorOptions ?? {});
    });
    after(() => stage.close());

    for (const [index, { method, kind, title, play: run }] of cases.entries()) {
      it(`${method} (${kind}): ${title}`, { timeout: CASE_MS }, async () => {
        if (index === Math.floor(cases.length / 2)) await way.interlude?.(stage);
        await run(stage.scene);
      });
    }

    it('leaves nothing behind that nobody expected', () => {
      assert.deepEqual(stage.crashes(), []);
      way.inspect?.(stage);
    });
  });
}
