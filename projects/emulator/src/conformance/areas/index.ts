import type { ConformanceArea } from '../conformance-case.ts';

/** Every area of the suite. */
export const areas: readonly ConformanceArea[] = [];
