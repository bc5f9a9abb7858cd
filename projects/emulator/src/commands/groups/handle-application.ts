import * as v from 'valibot';
import { answerApplication } from '../../operations/groups/answer-application.ts';
import type { Actor } from '../../operations/surroundings.ts';
import type { Store } from '../../store/store.ts';
import { defineCommand } from '../command.ts';
import { userIdField } from '../fields.ts';
import { groupIdField } from './group-fields.ts';

const answerFields = {
  GroupId: groupIdField,
  HandleMsg: v.picklist(['Agree', 'Reject']),
  ApprovalMsg: v.optional(v.string(), ''),
  Authentication: v.string(),
};

/** Answers somebody who applied to join. */
export const handleApplication = defineCommand({
  name: 'group_open_http_svc.handle_apply_join_group',
  request: v.object({ ...answerFields, Applicant_Account: userIdField }),
  whenInvalid: 'invalidGroupRequest',
  run: (store, request, context) => answer(store, request, request.Applicant_Account, context),
});

/** Answers, as a leader of the group, an invitation by a member. */
export const handleInvitationOfMember = defineCommand({
  name: 'group_open_http_svc.handle_invite_join_permission_group',
  request: v.object({ ...answerFields, Invited_Account: userIdField }),
  whenInvalid: 'invalidGroupRequest',
  run: (store, request, context) => answer(store, request, request.Invited_Account, context),
});

/** Answers an invitation of oneself. */
export const handleOwnInvitation = defineCommand({
  name: 'group_open_http_svc.handle_invite_join_group',
  request: v.object(answerFields),
  whenInvalid: 'invalidGroupRequest',
  run: (store, request, context) => answer(store, request, context.me, context),
});

type AnswerRequest = v.InferOutput<v.ObjectSchema<typeof answerFields, undefined>>;

function answer(
  store: Store,
  { GroupId, HandleMsg, ApprovalMsg, Authentication }: AnswerRequest,
  userID: string,
  actor: Actor,
): Record<string, never> {
  answerApplication(
    store,
    { groupId: GroupId, userID, authentication: Authentication },
    { agreed: HandleMsg === 'Agree', note: ApprovalMsg },
    actor,
  );
  return {};
}
