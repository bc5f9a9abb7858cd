import type { SdkUser } from '../../testing/sdk-user.ts';
import type { Scene } from '../conformance-case.ts';
import { atSdkPace } from './at-sdk-pace.ts';
import { toldIn } from './group-scenes.ts';

interface Told {
  readonly type: string;
  readonly to: string;
  readonly payload: {
    readonly operationType: number;
    readonly groupProfile?: { readonly groupID: string };
  };
}

/** Ana opens a group as she wants it, with others in it; all of them know of it. */
export async function openGroup(
  { ana, newName }: Scene,
  wish: object = {},
  ...others: SdkUser[]
): Promise<string> {
  const groupID = newName('club');
  await atSdkPace(ana, 'createGroup', {
    name: 'Club',
    type: 'Public',
    groupID,
    memberList: others.map(({ userID }) => ({ userID })),
    ...wish,
  });
  for (const user of others) await user.until('the group is there', () => hasGroup(user, groupID));
  return groupID;
}

/** Whether the list of groups had a group when it last changed. */
export function hasGroup(user: SdkUser, groupID: string): boolean {
  const last = user.events('onGroupListUpdated').at(-1)?.data as
    readonly { readonly groupID: string }[] | undefined;
  return last?.some((group) => group.groupID === groupID) ?? false;
}

/** Waits until somebody is told of something in a group by a tip, named by its `operationType`. */
export async function hearTip(user: SdkUser, groupID: string, operation: number): Promise<void> {
  await user.until(`a tip ${String(operation)} in ${groupID}`, () =>
    toldIn<Told>(user, 'onMessageReceived').some(
      ({ type, to, payload }) =>
        type === 'TIMGroupTipElem' && to === groupID && payload.operationType === operation,
    ),
  );
}

/** Waits until somebody gets a notice about a group, named by its `operationType`. */
export async function hearNotice(user: SdkUser, groupID: string, operation: number): Promise<void> {
  await user.until(`a notice ${String(operation)} about ${groupID}`, () =>
    toldIn<Told>(user, 'onMessageReceived').some(
      ({ type, payload }) =>
        type === 'TIMGroupSystemNoticeElem' &&
        payload.operationType === operation &&
        payload.groupProfile?.groupID === groupID,
    ),
  );
}

interface Profile {
  readonly data: { readonly group: { readonly name: string } };
}

/** The name of a group, as somebody who is in it reads it. */
export async function nameOf(user: SdkUser, groupID: string): Promise<string> {
  const { data } = await atSdkPace<Profile>(user, 'getGroupProfile', { groupID });
  return data.group.name;
}
