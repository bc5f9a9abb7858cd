import * as v from 'valibot';
import { countField } from '../../commands/fields.ts';
import { placeFields, toAddress } from '../../commands/group-messages/group-message-fields.ts';
import { Refusal } from '../../errors.ts';
import { demandPlace } from '../../operations/group-messages/group-place.ts';
import type { TimelineEntry } from '../../store/groups/timeline-entry.ts';
import type { WireBody } from '../../wire/frame.ts';
import { RECALLED_PLACE } from '../../wire/group-message.ts';
import { SYSTEM_ACCOUNT } from '../../wire/to-wire-tip.ts';
import { flagField } from '../fields.ts';
import { defineRestCommand } from '../rest-command.ts';

/** How many entries a page has at most. */
const ENTRIES_PER_PAGE = 20;

/** Reads a page of the history of a group or a topic as it is stored, newest first. */
export const getHistory = defineRestCommand({
  name: 'group_open_http_svc/group_msg_get_simple',
  request: v.object({
    ...placeFields,
    ReqMsgNumber: v.pipe(countField, v.minValue(1), v.maxValue(ENTRIES_PER_PAGE)),
    /** The newest sequence of the page; left out or 0 for the newest of the group. */
    ReqMsgSeq: v.optional(countField, 0),
    WithRecalledMsg: flagField,
  }),
  whenInvalid: 'invalidGroupRequest',
  run(store, request) {
    const { group, timeline } = demandPlace(store, toAddress(request));
    if (group.type === 'AVChatRoom') throw new Refusal('groupTypeForbids', group.id);
    const newest = request.ReqMsgSeq || timeline.lastSequence;
    const entries = [...timeline.downFrom(newest, request.ReqMsgNumber)].filter(
      ({ revokedBy }) => revokedBy === undefined || request.WithRecalledMsg === 1,
    );
    return { GroupId: group.id, IsFinished: 1, RspMsgList: entries.map(describeEntry) };
  },
});

function describeEntry(entry: TimelineEntry): WireBody {
  const place = {
    MsgSeq: entry.sequence,
    MsgRandom: entry.random,
    MsgTimeStamp: entry.time,
    IsPlaceMsg: entry.revokedBy === undefined ? 0 : RECALLED_PLACE,
  };
  if (entry.kind === 'tip') {
    return { ...place, From_Account: SYSTEM_ACCOUNT, IsSystemMsg: 1, MsgBody: entry.tip };
  }
  return {
    ...place,
    From_Account: entry.from,
    MsgPriority: entry.priority,
    MsgBody: entry.body,
    CloudCustomData: entry.cloudCustomData ?? '',
  };
}
