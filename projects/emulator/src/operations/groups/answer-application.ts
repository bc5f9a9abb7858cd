import { Refusal } from '../../errors.ts';
import { sendNotice, type GroupNotice } from '../../push/group-notices.ts';
import type { Application } from '../../store/groups/application-book.ts';
import type { Group } from '../../store/groups/group.ts';
import type { Store } from '../../store/store.ts';
import type { Actor } from '../surroundings.ts';
import { demandGroup, demandRight } from './demand.ts';
import { enterGroup } from './enter-group.ts';
import { refuseOneMore, refuseOverfull } from './group-limits.ts';

/** The application that somebody answers. */
export interface ApplicationRef {
  readonly groupId: string;
  /** Who would come in. */
  readonly userID: string;
  /** What came with the application. */
  readonly authentication: string;
}

/** The answer to an application. */
export interface Verdict {
  readonly agreed: boolean;
  /** What is said about it to who applied. */
  readonly note: string;
}

/**
 * Lets somebody into a group who applied or was invited, or turns him away. The first answer counts: a
 * second one is refused.
 */
export function answerApplication(
  store: Store,
  ref: ApplicationRef,
  { agreed, note }: Verdict,
  actor: Actor,
): void {
  const group = demandGroup(store, ref.groupId);
  const application = demandWaiting(store, ref);
  demandSay(store, group, application, actor);
  if (!agreed) {
    store.applications.close(ref.groupId, ref.userID, actor.me);
    tellOutcome(
      store,
      group,
      application,
      { name: 'rejected', fields: { RemarkInfo: note } },
      actor,
    );
    return;
  }
  refuseOverfull(store, group, 1);
  refuseOneMore(store, ref.userID, actor.policy);
  if (application.kind === 'application') {
    const notice = { name: 'approved', fields: { RemarkInfo: note } } as const;
    enterGroup(store, group, [ref.userID], 'applied', actor, notice);
  } else {
    enterGroup(store, group, [ref.userID], 'invited', actor);
  }
}

function demandWaiting(
  store: Store,
  { groupId, userID, authentication }: ApplicationRef,
): Application {
  const application = store.applications.find(groupId, userID);
  const isWaiting =
    application?.handledBy === undefined && application?.authentication === authentication;
  if (!isWaiting) throw new Refusal('applicationHandled', `${userID} to ${groupId}`);
  return application;
}

function demandSay(store: Store, group: Group, { kind, userID }: Application, actor: Actor): void {
  if (kind !== 'consent') {
    demandRight(store, group, 'approve', actor);
    return;
  }
  if (actor.me !== userID) throw new Refusal('groupRoleTooLow', `only ${userID} himself may agree`);
}

function tellOutcome(
  store: Store,
  group: Group,
  { kind, userID, inviter }: Application,
  notice: GroupNotice,
  actor: Actor,
): void {
  sendNotice(store, group, notice, [kind === 'application' ? userID : inviter], actor);
}
