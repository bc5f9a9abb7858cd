import { Refusal } from '../../errors.ts';
import type { Group } from '../../store/groups/group.ts';
import type { Topic } from '../../store/topics.ts';
import type { Store } from '../../store/store.ts';
import { demandGroup } from '../groups/demand.ts';
import type { Actor } from '../surroundings.ts';

/** What stands between the id of a Community and the name of a topic. */
const SEPARATOR = '@TOPIC#_';

/** What the names that the service draws begin with, and so no other may. */
const DRAWN = '@TOPIC#';

const BYTES = 96;

const printable = /^[\x20-\x7e]+$/;

/** The Community of this id that has topics. Refuses if there is none. */
export function demandCommunity(store: Store, groupId: string): Group {
  const group = demandGroup(store, groupId);
  if (group.supportsTopics) return group;
  throw new Refusal('groupTypeForbids', 'only a Community that was created with topics has them');
}

/** A topic of a Community. Refuses if there is none of this id. */
export function demandTopic(store: Store, groupId: string, topicId: string): Topic {
  const topic = store.topics.find(topicId);
  if (topic?.groupId === groupId) return topic;
  throw new Refusal('topicNotFound', topicId);
}

/** The id for a new topic: the one that was asked for if it is free and allowed, else one is drawn. */
export function chooseTopicId(
  store: Store,
  group: Group,
  wanted: string | undefined,
  actor: Pick<Actor, 'drawNumber'>,
): string {
  if (wanted === undefined) return drawTopicId(store, group, actor);
  if (!isAllowed(group, wanted)) throw new Refusal('invalidTopicId', wanted);
  if (store.topics.find(wanted)) throw new Refusal('groupIdTaken', wanted);
  return wanted;
}

function isAllowed(group: Group, id: string): boolean {
  const prefix = `${group.id}${SEPARATOR}`;
  if (!id.startsWith(prefix) || Buffer.byteLength(id) > BYTES) return false;
  const name = id.slice(prefix.length);
  return printable.test(name) && !name.startsWith(DRAWN) && !name.includes('@TGS#_');
}

function drawTopicId(store: Store, group: Group, actor: Pick<Actor, 'drawNumber'>): string {
  for (;;) {
    const name = actor.drawNumber().toString(36).toUpperCase().padStart(7, '0');
    const drawn = `${group.id}${SEPARATOR}${DRAWN}${name}`;
    if (!store.topics.find(drawn)) return drawn;
  }
}
