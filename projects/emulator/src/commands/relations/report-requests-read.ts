import * as v from 'valibot';
import { reportRequestsRead } from '../../operations/relations/dismiss-requests.ts';
import { defineCommand } from '../command.ts';
import { countField } from '../fields.ts';

/** Notes that the user has seen the requests that came in. */
export const reportRequestsReadCommand = defineCommand({
  name: 'sns.pendency_report',
  request: v.object({ LatestPendencyTimeStamp: countField }),
  whenInvalid: 'invalidRelationRequest',
  run(store, { LatestPendencyTimeStamp: time }, context) {
    reportRequestsRead(store, time, context);
    return {};
  },
});
