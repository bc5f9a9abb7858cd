import * as v from 'valibot';
import { isCommunityId } from '../../operations/groups/group-id.ts';
import { findRefusal } from '../../operations/groups/rights.ts';
import type { Application } from '../../store/groups/application-book.ts';
import { nickOf } from '../../store/people.ts';
import type { Store } from '../../store/store.ts';
import type { WireBody } from '../../wire/frame.ts';
import { defineCommand } from '../command.ts';
import { countField } from '../fields.ts';

/** What an application waits for, in the numbers of the wire. */
const pendencyTypes = { application: 0, consent: 1, approval: 2 } as const;

const listRequest = v.object({
  StartTime: v.optional(countField, 0),
  Limit: v.optional(countField, 20),
});

/** Reads the applications to ordinary groups that the user can answer, or could have. */
export const getApplications = defineCommand({
  name: 'group_open_http_svc.get_pendency',
  request: listRequest,
  whenInvalid: 'invalidGroupRequest',
  run: (store, request, { me }) => listPage(store, request, me, false),
});

/** The same of Communities. */
export const getCommunityApplications = defineCommand({
  name: 'million_group_open_http_svc.get_pendency',
  request: listRequest,
  whenInvalid: 'invalidGroupRequest',
  run: (store, request, { me }) => listPage(store, request, me, true),
});

function listPage(
  store: Store,
  { StartTime, Limit }: v.InferOutput<typeof listRequest>,
  me: string,
  ofCommunities: boolean,
): WireBody {
  const applications = store.applications
    .all()
    .filter(({ groupId, key }) => isCommunityId(groupId) === ofCommunities && key >= StartTime)
    .filter((application) => mayAnswer(store, application, me))
    .sort((one, other) => one.key - other.key);
  const page = applications.slice(0, Math.max(1, Limit));
  return {
    PendencyList: page.map((application) => toWirePendency(store, application, me)),
    // 0 is the end; anything else makes the SDK ask again from there.
    NextStartTime: applications[page.length]?.key ?? 0,
  };
}

function mayAnswer(store: Store, { kind, groupId, userID }: Application, me: string): boolean {
  if (kind === 'consent') return userID === me;
  const group = store.groups.get(groupId);
  const role = store.groups.findMember(groupId, me)?.role;
  return findRefusal(group.type, role, 'approve') === undefined;
}

function toWirePendency(store: Store, application: Application, me: string): WireBody {
  const { kind, groupId, userID, inviter, note, key, authentication, handledBy } = application;
  const from = kind === 'application' ? userID : inviter;
  const person = store.people.find(from);
  return {
    From_Account: from,
    FromUserNickName: person ? nickOf(person) : '',
    To_Account: kind === 'application' ? me : userID,
    GroupId: groupId,
    GroupName: store.groups.get(groupId).name,
    Handled: handledBy === undefined ? 0 : handledBy === me ? 2 : 1,
    AddTime: key,
    Authentication: authentication,
    ApplyInviteMsg: note,
    PendencyType: pendencyTypes[kind],
  };
}
