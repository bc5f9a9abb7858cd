import type { ConformanceArea } from '../conformance-case.ts';
import { communities } from './communities.ts';
import { groupMessages } from './group-messages.ts';
import { liveRooms } from './live-rooms.ts';
import { pinnedMessages } from './pinned-messages.ts';

/** Every area of the suite. */
export const areas: readonly ConformanceArea[] = [
  groupMessages,
  pinnedMessages,
  liveRooms,
  communities,
];
