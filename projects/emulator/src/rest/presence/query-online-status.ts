import * as v from 'valibot';
import { refusals } from '../../errors.ts';
import { flagField, userIdsField } from '../fields.ts';
import { defineRestCommand } from '../rest-command.ts';

/** Says who is signed in anywhere. All devices here are pages. */
export const queryOnlineStatus = defineRestCommand({
  name: 'openim/query_online_status',
  also: ['openim/querystate'],
  request: v.object({
    To_Account: v.pipe(userIdsField, v.nonEmpty(), v.maxLength(500)),
    IsNeedDetail: flagField,
  }),
  whenInvalid: 'invalidAccountRequest',
  run(store, { To_Account: userIDs, IsNeedDetail }, { switchboard }) {
    const { known = [], unknown = [] } = Object.groupBy(userIDs, (userID) =>
      store.people.has(userID) ? 'known' : 'unknown',
    );
    return {
      QueryResult: known.map((userID) => {
        const status = switchboard.isHere(userID) ? 'Online' : 'Offline';
        return {
          To_Account: userID,
          Status: status,
          State: status,
          ...(IsNeedDetail === 1 && {
            Detail: switchboard
              .devicesOf(userID)
              .map(() => ({ Platform: 'Web', Status: 'Online' })),
          }),
        };
      }),
      ErrorList: unknown.map((userID) => ({
        To_Account: userID,
        ErrorCode: refusals.accountUnknown.code,
      })),
    };
  },
});
