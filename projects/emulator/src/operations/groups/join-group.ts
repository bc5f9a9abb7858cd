import { Refusal } from '../../errors.ts';
import { sendNotice } from '../../push/group-notices.ts';
import type { Group } from '../../store/groups/group.ts';
import type { Store } from '../../store/store.ts';
import type { Actor } from '../surroundings.ts';
import { demandGroup, findLeaders } from './demand.ts';
import { enterGroup } from './enter-group.ts';
import { refuseOneMore, refuseOverfull } from './group-limits.ts';

/** What became of somebody's wish to join. */
export type JoinStatus = 'JoinedSuccess' | 'WaitAdminApproval';

/**
 * Lets the actor join a group, or puts him on the list of those who wait for approval. Live rooms are
 * entered by another door: `enterRoom`.
 *
 * @param note what he tells those who approve.
 */
export function joinGroup(
  store: Store,
  group: Group,
  note: string,
  actor: Actor,
): JoinStatus | Promise<JoinStatus> {
  refuseJoining(store, group, actor);
  return beforeJoining(group, actor, () => {
    // Much can have happened while the app's server was asked.
    const current = demandGroup(store, group.id);
    refuseJoining(store, current, actor);
    if (current.joinOption === 'NeedPermission') return apply(store, current, note, actor);
    enterGroup(store, current, [actor.me], 'applied', actor);
    return 'JoinedSuccess';
  });
}

/** Asks the app's server whether the actor may join a group, and goes on if he may. */
export function beforeJoining<Result>(
  group: Group,
  { webhooks, me, now }: Actor,
  proceed: () => Result,
): Result | Promise<Result> {
  return webhooks.before(
    'Group.CallbackBeforeApplyJoinGroup',
    () => ({
      GroupId: group.id,
      Type: group.type,
      Requestor_Account: me,
      EventTime: now * 1000,
    }),
    proceed,
  );
}

function refuseJoining(store: Store, group: Group, { me, now, policy, webhooks }: Actor): void {
  if (store.groups.findMember(group.id, me)) throw new Refusal('alreadyInGroup', group.id);
  if (group.type === 'Private') throw new Refusal('groupTypeForbids', 'one has to be invited');
  if (group.joinOption === 'DisableApply') throw new Refusal('joinDisabled', group.id);
  refuseOneMore(store, me, policy);
  try {
    refuseOverfull(store, group, 1);
  } catch (error) {
    webhooks.after('Group.CallbackAfterGroupFull', () => ({
      GroupId: group.id,
      EventTime: now * 1000,
    }));
    throw error;
  }
}

function apply(store: Store, group: Group, note: string, actor: Actor): JoinStatus {
  const application = store.applications.file({
    kind: 'application',
    groupId: group.id,
    userID: actor.me,
    inviter: '',
    note,
    time: actor.now,
    authentication: `auth-${String(actor.drawNumber())}`,
  });
  const fields = {
    Authentication: application.authentication,
    MsgKey: application.key,
    RemarkInfo: note,
  };
  sendNotice(store, group, { name: 'applied', fields }, findLeaders(store, group), actor);
  return 'WaitAdminApproval';
}
