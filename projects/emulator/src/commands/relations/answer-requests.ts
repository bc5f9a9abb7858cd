import * as v from 'valibot';
import { answerRequests } from '../../operations/relations/answer-requests.ts';
import { toWireResults } from '../../operations/relations/item-result.ts';
import { defineCommand } from '../command.ts';
import { userIdField } from '../fields.ts';
import { groupNameField, remarkField } from './relation-fields.ts';
import { whenDone } from './when-done.ts';

const verdicts = {
  Response_Action_Agree: 'agree',
  Response_Action_AgreeAndAdd: 'agreeAndAdd',
  Response_Action_Reject: 'reject',
} as const;

/** Answers requests to become friends. */
export const answerRequestsCommand = defineCommand({
  name: 'sns.friend_response',
  request: v.object({
    ResponseFriendItem: v.pipe(
      v.array(
        v.object({
          To_Account: userIdField,
          ResponseAction: v.picklist([
            'Response_Action_Agree',
            'Response_Action_AgreeAndAdd',
            'Response_Action_Reject',
          ]),
          Remark: v.optional(remarkField, ''),
          TagName: v.optional(groupNameField, ''),
        }),
      ),
      v.nonEmpty(),
    ),
  }),
  whenInvalid: 'invalidRelationRequest',
  run(store, request, context) {
    const answers = request.ResponseFriendItem.map((item) => ({
      userID: item.To_Account,
      verdict: verdicts[item.ResponseAction],
      remark: item.Remark,
      group: item.TagName,
    }));
    return whenDone(answerRequests(store, answers, context), toWireResults);
  },
});
