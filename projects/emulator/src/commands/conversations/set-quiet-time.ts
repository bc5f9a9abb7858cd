import * as v from 'valibot';
import { quietTimeChanged } from '../../push/conversation-events.ts';
import { defineCommand } from '../command.ts';
import { countField } from '../fields.ts';

/** Sets when the user wants to be left alone, and tells all his devices. */
export const setQuietTime = defineCommand({
  name: 'im_msg_db_logic.ws_set_do_not_disturb',
  request: v.pipe(
    v.object({
      StartTime: countField,
      EndTime: countField,
      IsRepeated: v.picklist([0, 1]),
      Level: v.picklist([0, 1, 2]),
    }),
    v.check(({ StartTime, EndTime }) => StartTime <= EndTime, 'EndTime is before StartTime'),
  ),
  whenInvalid: 'invalidRequest',
  run(store, { StartTime, EndTime, IsRepeated, Level }, { me, push }) {
    const quietTime = {
      start: StartTime,
      end: EndTime,
      repeatsDaily: IsRepeated === 1,
      level: Level,
    };
    store.quietTimes.set(me, quietTime);
    push.toUser(me, quietTimeChanged(quietTime));
    return {};
  },
});
