import type { ConformanceArea } from '../conformance-case.ts';
import { groupMessages } from './group-messages.ts';
import { pinnedMessages } from './pinned-messages.ts';

/** Every area of the suite. */
export const areas: readonly ConformanceArea[] = [groupMessages, pinnedMessages];
