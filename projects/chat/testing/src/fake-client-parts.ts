import { PeoplePage } from 'ngx-tencent-chat/client';
import { ConversationId, Person } from 'ngx-tencent-chat/models';

import { FakeFaults, failure } from './fake-client-faults';
import { FakeLine } from './fake-client-line';
import { FakeRecord, toConversationId } from './fake-client-record';
import { FakeUploads } from './fake-client-uploads';
import { FakeWorld } from './fake-client-world';

/** What a fake service is made of. */
export interface FakeParts {
  readonly world: FakeWorld;
  readonly faults: FakeFaults;
  readonly line: FakeLine;
  readonly uploads: FakeUploads;
}

/** A stored message that somebody names. Refuses a name that nobody has. */
export function recordOf({ world }: FakeParts, id: string): FakeRecord {
  const record = world.find(id);
  if (!record) throw failure('not-found');
  return record;
}

/** Where a message is, for whoever is signed in. */
export function placeOf({ line }: FakeParts, record: FakeRecord): ConversationId {
  return toConversationId(line.peerOf(record));
}

/** Part of something, and what to ask the next part with. */
export function partOf<T>(
  all: readonly T[],
  next: string | null,
  size: number,
): [T[], string | null] {
  const from = Number(next ?? 0);
  const end = from + size;
  return [all.slice(from, end), end < all.length ? String(end) : null];
}

/** Part of a list of people. */
export function peoplePage(all: readonly Person[], next: string | null): PeoplePage {
  const [people, after] = partOf(all, next, 100);
  return { people, next: after };
}
