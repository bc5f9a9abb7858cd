import * as v from 'valibot';
import { toWireRequest } from '../../operations/relations/describe-relations.ts';
import { defineCommand } from '../command.ts';
import { countField } from '../fields.ts';
import { directionsOf, requestTypeField } from './request-type.ts';

/** Reads who wants to be a friend of the user, and whom he asked, the newest first. */
export const getRequests = defineCommand({
  name: 'sns.pendency_get',
  request: v.object({
    PendencyType: v.optional(requestTypeField, 'Pendency_Type_Both'),
    MaxLimited: v.optional(countField, 100),
  }),
  whenInvalid: 'invalidRelationRequest',
  run(store, { PendencyType, MaxLimited }, { me }) {
    const { relations } = store;
    const incoming = relations.requestsTo(me);
    const requests = directionsOf(PendencyType).flatMap((direction) =>
      direction === 'incoming' ? incoming : relations.requests.of(me),
    );
    const newestFirst = requests.toSorted((one, other) => other.sentAt - one.sentAt);
    const readAt = relations.requestsReadAt(me);
    return {
      PendencyItem: newestFirst
        .slice(0, MaxLimited)
        .map((request) => toWireRequest(store, request, me)),
      UnreadPendencyCount: incoming.filter(({ sentAt }) => sentAt > readAt).length,
      StartTime: 0,
      CurrentSequence: 1,
    };
  },
});
