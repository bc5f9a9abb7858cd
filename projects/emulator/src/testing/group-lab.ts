import type { Group, Member } from '../store/groups/group.ts';
import type { PushEvent } from '../push/events.ts';
import type { WireBody } from '../wire/frame.ts';
import type { ChatLab, Device } from './chat-lab.ts';

const SERVICE = 'group_open_http_svc';

/** The first of several people owns the group, the others are in it. */
export function addGroup(
  { store, clock }: ChatLab,
  userIDs: readonly string[],
  { id = 'g1', type = 'Public', ...more }: Partial<Group> = {},
): string {
  const [owner = ''] = userIDs;
  store.groups.add({
    id,
    type,
    name: 'Team',
    owner,
    introduction: '',
    notification: '',
    faceUrl: '',
    createdAt: clock.seconds,
    changedAt: clock.seconds,
    joinOption: 'FreeAccess',
    inviteOption: 'FreeAccess',
    maxMembers: 0,
    allMuted: false,
    supportsTopics: false,
    custom: {},
    ...more,
  });
  for (const userID of userIDs) {
    addMember({ store, clock }, userID, { id, role: userID === owner ? 'Owner' : 'Member' });
  }
  return id;
}

/** Puts somebody into a group, and tells nobody. */
export function addMember(
  { store, clock }: Pick<ChatLab, 'store' | 'clock'>,
  userID: string,
  {
    id = 'g1',
    role = 'Member',
    nameCard = '',
    mutedUntil = 0,
  }: Partial<Member> & { readonly id?: string } = {},
): void {
  store.groups.setMember({
    groupId: id,
    userID,
    role,
    joinedAt: clock.seconds,
    joinedAfter: store.timelines.of(id).lastSequence,
    nameCard,
    flag: 'AcceptAndNotify',
    mutedUntil,
    custom: {},
  });
}

/** A command about messages of a group, by the name that both services share. */
export function askGroup(device: Device, command: string, body: WireBody = {}) {
  return device.ask(`${SERVICE}.${command}`, { GroupId: 'g1', ...body });
}

let messageCount = 0;

/** Sends a text into a group. What is not given is chosen as the SDK would. */
export function say(device: Device, text: string, more: WireBody = {}) {
  messageCount += 1;
  return askGroup(device, 'send_group_msg', {
    Random: messageCount,
    ClientSeq: messageCount,
    MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: text } }],
    ...more,
  });
}

/** The items under a key of all events that were pushed. */
export function itemsIn(pushes: readonly PushEvent[], key: string): WireBody[] {
  return pushes.flatMap((push) => (push[key] as WireBody[] | undefined) ?? []);
}

/** What was pushed under a key of the body of group tips, such as `GroupWithdrawInfoArray`. */
export function systemItemsIn(pushes: readonly PushEvent[], key: string): WireBody[] {
  return itemsIn(pushes, 'GroupTips').flatMap(
    ({ MsgBody }) => ((MsgBody as WireBody | undefined)?.[key] as WireBody[] | undefined) ?? [],
  );
}

/** The bodies of the tips that were pushed. */
export function tipsIn(pushes: readonly PushEvent[]): WireBody[] {
  return bodiesOf(pushes, 4);
}

/** The bodies of the notices that were pushed. */
export function noticesIn(pushes: readonly PushEvent[]): WireBody[] {
  return bodiesOf(pushes, 5);
}

function bodiesOf(pushes: readonly PushEvent[], kind: number): WireBody[] {
  const events = pushes.filter((push) => push.Event === kind);
  return itemsIn(events, 'GroupTips').map(({ MsgBody }) => MsgBody as WireBody);
}
