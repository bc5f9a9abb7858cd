import * as v from 'valibot';
import { enterPlace, timelineIdOf } from '../../operations/group-messages/group-place.ts';
import { toRecallItem } from '../../push/group-messages.ts';
import type { Store } from '../../store/store.ts';
import type { WireBody } from '../../wire/frame.ts';
import { defineCommand, type Context } from '../command.ts';
import { countField } from '../fields.ts';
import { onBothServices } from '../groups/both-services.ts';
import { placeFields, toAddress } from './group-message-fields.ts';

/** The only kind of notices that the SDK asks for: recalls. */
const RECALLS = 1;

/** How many recalls a page has at most. */
const MOST_PER_PAGE = 20;

/** The SDK counts these times in microseconds. */
const MICROSECONDS = 1_000_000;

const questionField = v.object({
  ...placeFields,
  NotifyType: v.literal(RECALLS),
  Limit: v.optional(v.pipe(countField, v.minValue(1)), MOST_PER_PAGE),
  BeginTime: v.optional(countField, 0),
  EndTime: v.optional(countField, Number.MAX_SAFE_INTEGER),
});

/** Reads what was recalled in some groups while the user was away. */
export const getMissedRecalls = onBothServices(
  defineCommand({
    name: 'group_open_http_svc.batch_get_group_notify',
    request: v.object({ NotifyReqList: v.array(questionField) }),
    whenInvalid: 'invalidGroupRequest',
    run(store, request, context) {
      // However often a group is asked for, it is answered once.
      const questions = new Map(
        request.NotifyReqList.map((question) => [timelineIdOf(toAddress(question)), question]),
      );
      return {
        NotifyRspList: [...questions.values()].map((question) => answer(store, question, context)),
      };
    },
  }),
);

type Question = v.InferOutput<typeof questionField>;

function answer(store: Store, question: Question, context: Context): WireBody {
  const place = enterPlace(store, toAddress(question), context);
  const first = Math.floor(question.BeginTime / MICROSECONDS);
  const last = Math.floor(question.EndTime / MICROSECONDS);
  const recalled = place.timeline
    .recallsSince(first)
    .filter(({ revokedAt = 0 }) => revokedAt <= last);
  const rest = recalled[Math.min(question.Limit, MOST_PER_PAGE)]?.revokedAt ?? 0;
  // All of a second go into one page: the next one begins with a second.
  const next = rest > first ? rest : 0;
  const page = next === 0 ? recalled : recalled.filter(({ revokedAt = 0 }) => revokedAt < next);
  return {
    GroupId: question.GroupId,
    NextMsgTime: next * MICROSECONDS,
    NotifyMsgList: page.map((message) => toRecallItem(store, place, message)),
  };
}
