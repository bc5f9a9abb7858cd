import { Refusal } from '../../errors.ts';
import { postTip } from '../../push/group-tips.ts';
import type { Group } from '../../store/groups/group.ts';
import type { Store } from '../../store/store.ts';
import type { WireBody } from '../../wire/frame.ts';
import { toWireFields } from '../../wire/to-wire-group.ts';
import type { Actor } from '../surroundings.ts';
import { demandGroup, demandRight } from './demand.ts';
import { refuseLongTexts, refuseWrongFields } from './group-limits.ts';
import type { GroupAction } from './rights.ts';
import { typeRules } from './type-rules.ts';

type ChangeableField =
  | 'name'
  | 'introduction'
  | 'notification'
  | 'faceUrl'
  | 'joinOption'
  | 'inviteOption'
  | 'allMuted'
  | 'custom'
  | 'maxMembers';

/** What shall be different about a group; what is left out stays. */
export type GroupChange = { readonly [Field in ChangeableField]?: Group[Field] | undefined };

/** The right that a change needs. */
const rights: Record<ChangeableField, GroupAction> = {
  name: 'editProfile',
  introduction: 'editProfile',
  notification: 'editProfile',
  faceUrl: 'editProfile',
  joinOption: 'editRules',
  inviteOption: 'editRules',
  custom: 'editRules',
  maxMembers: 'editRules',
  allMuted: 'muteAll',
};

/** Changes the profile or the rules of a group. Members are told of what is different now. */
export function modifyGroup(
  store: Store,
  groupId: string,
  change: GroupChange,
  actor: Actor,
): void {
  const group = demandGroup(store, groupId);
  const fields = (Object.keys(rights) as ChangeableField[]).filter(
    (field) => change[field] !== undefined,
  );
  for (const field of fields) demandRight(store, group, rights[field], actor);
  refuseChange(group, change, actor);
  const wanted: Group = { ...group, ...pick(change, fields) };
  // Fields of the app that are not named stay.
  const custom = { ...group.custom, ...change.custom };
  const changed = { ...wanted, custom };
  const different = fields.filter(
    (field) => JSON.stringify(changed[field]) !== JSON.stringify(group[field]),
  );
  if (different.length === 0) return;
  refuseWrongFields('group', custom);
  tell(
    store,
    store.groups.update(groupId, { ...pick(changed, different), changedAt: actor.now }),
    different,
    actor,
  );
}

function refuseChange(group: Group, change: GroupChange, { policy }: Actor): void {
  if (change.name === '') throw new Refusal('invalidGroupRequest', 'Name must not be empty');
  refuseLongTexts({
    Name: change.name,
    Introduction: change.introduction,
    Notification: change.notification,
    FaceUrl: change.faceUrl,
  });
  const { joinOption, maxMembers = 0 } = change;
  if (joinOption && joinOption !== group.joinOption && typeRules[group.type].joinOptionFixed) {
    throw new Refusal('groupTypeForbids', `ApplyJoinOption stays ${group.joinOption}`);
  }
  const most = policy.groupMembers[group.type];
  if (most > 0 && maxMembers > most) throw new Refusal('tooManyMembers', `at most ${String(most)}`);
}

function tell(
  store: Store,
  group: Group,
  different: readonly ChangeableField[],
  actor: Actor,
): void {
  const profile = describe(different, {
    name: ['GroupName', group.name],
    introduction: ['GroupIntroduction', group.introduction],
    notification: ['GroupNotification', group.notification],
    faceUrl: ['GroupFaceUrl', group.faceUrl],
    custom: ['MsgAppDefinedData', toWireFields(group.custom)],
  });
  const rules = describe(different, {
    joinOption: ['GroupApplyJoinOption', group.joinOption],
    inviteOption: ['InviteJoinOption', group.inviteOption],
    allMuted: ['ShutupAll', group.allMuted ? 1 : 0],
  });
  if (profile) postTip(store, group, { name: 'profileChanged', fields: profile }, actor);
  if (rules) postTip(store, group, { name: 'rulesChanged', fields: rules }, actor);
  if (profile) tellWebhooks(group, different, actor);
}

type Description = Partial<Record<ChangeableField, readonly [key: string, value: unknown]>>;

/** The body of a tip about the fields that are different; nothing if it tells none of them. */
function describe(
  different: readonly ChangeableField[],
  description: Description,
): WireBody | undefined {
  const told = different.flatMap((field) => {
    const entry = description[field];
    return entry ? [entry] : [];
  });
  return told.length === 0 ? undefined : { MsgGroupNewInfo: Object.fromEntries(told) };
}

function tellWebhooks(
  group: Group,
  different: readonly ChangeableField[],
  { webhooks, me, now }: Actor,
): void {
  webhooks.after('Group.CallbackAfterGroupInfoChanged', () => ({
    GroupId: group.id,
    Type: group.type,
    Operator_Account: me,
    ...(different.includes('name') && { Name: group.name }),
    ...(different.includes('introduction') && { Introduction: group.introduction }),
    ...(different.includes('notification') && { Notification: group.notification }),
    ...(different.includes('faceUrl') && { FaceUrl: group.faceUrl }),
    ...(different.includes('custom') && { UserDefinedDataList: toWireFields(group.custom) }),
    EventTime: now * 1000,
  }));
}

function pick(
  from: GroupChange,
  fields: readonly ChangeableField[],
): Partial<Pick<Group, ChangeableField>> {
  return Object.fromEntries(fields.map((field) => [field, from[field]]));
}
