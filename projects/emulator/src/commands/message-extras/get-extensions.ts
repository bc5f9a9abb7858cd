import * as v from 'valibot';
import {
  findDirectTarget,
  findGroupTarget,
  type ExtrasTarget,
} from '../../operations/message-extras/extras-target.ts';
import { toWireExtension } from '../../push/message-extras.ts';
import type { Store } from '../../store/store.ts';
import type { WireBody } from '../../wire/frame.ts';
import { defineCommand } from '../command.ts';
import { countField } from '../fields.ts';
import { directTargetFields, groupTargetFields, toDirectTarget, toGroupTarget } from './fields.ts';

/** The SDK asks for the changes since this one; for all of them if it is left out. */
const startField = { startSeq: v.optional(countField, 0) };

/** Reads the extensions of a direct message. */
export const getDirectExtensions = defineCommand({
  name: 'openim_msg_ext_http_svc.get_key_values',
  request: v.object({ ...directTargetFields, ...startField }),
  whenInvalid: 'invalidMessageRequest',
  run(store, request, context) {
    const target = findDirectTarget(store, toDirectTarget(request), context);
    return toAnswer(store, target, request.startSeq);
  },
});

/** Reads the extensions of a message of a group. */
export const getGroupExtensions = defineCommand({
  name: 'openim_msg_ext_http_svc.group_get_key_values',
  request: v.object({ ...groupTargetFields, ...startField }),
  whenInvalid: 'invalidMessageRequest',
  run(store, request, context) {
    const target = findGroupTarget(store, toGroupTarget(request), context);
    return toAnswer(store, target, request.startSeq);
  },
});

function toAnswer(store: Store, { name }: ExtrasTarget, start: number): WireBody {
  const { extensions, sequence, clearedTo } = store.extensions.of(name);
  return {
    ExtensionList: extensions.filter((one) => one.sequence >= start).map(toWireExtension),
    CompleteFlag: 1,
    LatestSeq: sequence,
    ClearSeq: clearedTo,
  };
}
