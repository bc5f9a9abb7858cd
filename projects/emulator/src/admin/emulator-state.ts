import type { FaultName } from '../faults/fault.ts';
import type { FaultPlan } from '../faults/fault-plan.ts';
import type { Pusher } from '../push/pusher.ts';
import type { Switchboard } from '../push/switchboard.ts';
import type { Router, Traffic } from '../router.ts';
import { faceUrlOf, nickOf } from '../store/people.ts';
import type { Group } from '../store/groups/group.ts';
import type { Store } from '../store/store.ts';
import type { WebhookDesk, WebhookTraffic } from '../webhooks/webhook-desk.ts';

/** A picture of the emulator, for tests that look behind the scenes. */
export interface EmulatorState {
  readonly people: readonly {
    readonly userID: string;
    readonly nick: string;
    readonly faceUrl: string;
    readonly online: boolean;
  }[];
  readonly conversations: readonly {
    readonly between: readonly [string, string];
    readonly messages: number;
    /** The second of the newest message. */
    readonly lastTime: number;
    readonly unread: Readonly<Record<string, number>>;
    /** The second up to which each of the two has read; 0 is never. */
    readonly readUpTo: Readonly<Record<string, number>>;
  }[];
  readonly groups: readonly {
    readonly id: string;
    /** As the SDK calls it: Work is `Private` and Meeting is `ChatRoom`. */
    readonly type: string;
    readonly name: string;
    readonly owner: string;
    /** Their userIDs, in the order in which they came. */
    readonly members: readonly string[];
    /** How many messages and tips its history has. */
    readonly messages: number;
    /** The topics, if it is a Community that has them. */
    readonly topics?: readonly {
      readonly id: string;
      readonly name: string;
      readonly messages: number;
    }[];
  }[];
  readonly connections: readonly {
    readonly id: string;
    readonly instanceId: string;
    /** Who is signed in, if anybody is. */
    readonly userID: string | null;
  }[];
  readonly counters: Traffic & {
    readonly pushes: number;
    /** How often each fault struck that was ordered. */
    readonly faults: Readonly<Partial<Record<FaultName, number>>>;
  };
  /** What went to the app's own server. */
  readonly webhooks: WebhookTraffic;
}

interface Sources {
  readonly store: Store;
  readonly switchboard: Switchboard;
  readonly push: Pusher;
  readonly router: Router;
  readonly webhooks: WebhookDesk;
  readonly plan: FaultPlan;
}

/** Takes the picture. */
export function describeState(sources: Sources): EmulatorState {
  const { store, switchboard, push, router, webhooks, plan } = sources;
  return {
    people: store.people.all().map((person) => ({
      userID: person.userID,
      nick: nickOf(person),
      faceUrl: faceUrlOf(person),
      online: switchboard.devicesOf(person.userID).length > 0,
    })),
    conversations: store.messages.all().map(({ between, thread }) => ({
      between,
      messages: thread.length,
      lastTime: thread.lastTime,
      unread: forEach(between, (userID) => thread.unreadOf(userID)),
      readUpTo: forEach(between, (userID) => thread.readMarkOf(userID).time),
    })),
    groups: store.groups.all().map((group) => describeGroup(group, store)),
    connections: switchboard.all().map(({ id, instanceId, session }) => ({
      id,
      instanceId,
      userID: session?.userID ?? null,
    })),
    counters: { ...router.traffic, pushes: push.sent, faults: plan.strikes },
    webhooks: webhooks.traffic,
  };
}

function describeGroup(group: Group, store: Store): EmulatorState['groups'][number] {
  const { id, type, name, owner, supportsTopics } = group;
  const messagesIn = (place: string): number => store.timelines.of(place).lastSequence;
  const topics = store.topics.of(id).map((topic) => ({
    id: topic.id,
    name: topic.name,
    messages: messagesIn(topic.id),
  }));
  return {
    id,
    type,
    name,
    owner,
    members: store.groups.membersOf(id).map(({ userID }) => userID),
    messages: messagesIn(id),
    ...(supportsTopics && { topics }),
  };
}

function forEach(
  userIDs: readonly string[],
  count: (userID: string) => number,
): Record<string, number> {
  return Object.fromEntries(userIDs.map((userID) => [userID, count(userID)]));
}
