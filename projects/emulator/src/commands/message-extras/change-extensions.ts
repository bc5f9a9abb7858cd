import * as v from 'valibot';
import { Refusal } from '../../errors.ts';
import {
  clearExtensions,
  deleteExtensions,
  setExtensions,
  type ExtensionResult,
} from '../../operations/message-extras/extend.ts';
import {
  findDirectTarget,
  findGroupTarget,
  type ExtrasTarget,
} from '../../operations/message-extras/extras-target.ts';
import type { Actor } from '../../operations/surroundings.ts';
import { extensionChange, toWireExtension } from '../../push/message-extras.ts';
import type { Store } from '../../store/store.ts';
import type { WireBody } from '../../wire/frame.ts';
import { defineCommand } from '../command.ts';
import { countField } from '../fields.ts';
import { directTargetFields, groupTargetFields, toDirectTarget, toGroupTarget } from './fields.ts';

const changeFields = {
  OperateType: v.picklist(Object.values(extensionChange)),
  ExtensionList: v.optional(
    v.array(
      v.object({
        Key: v.pipe(v.string(), v.nonEmpty(), v.maxBytes(100)),
        Value: v.optional(v.pipe(v.string(), v.maxBytes(1024)), ''),
        /** The change that the SDK knows; 0 if it knows nothing of the key. */
        Seq: v.optional(countField, 0),
      }),
    ),
    [],
  ),
};
type ExtensionsChange = v.InferOutput<v.ObjectSchema<typeof changeFields, undefined>>;

/** Sets, deletes or clears the extensions of a direct message. */
export const changeDirectExtensions = defineCommand({
  name: 'openim_msg_ext_http_svc.set_key_values',
  request: v.object({ ...directTargetFields, ...changeFields }),
  whenInvalid: 'invalidMessageRequest',
  run(store, request, context) {
    const target = findDirectTarget(store, toDirectTarget(request), context);
    return change(store, target, request, context);
  },
});

/** Sets, deletes or clears the extensions of a message of a group. */
export const changeGroupExtensions = defineCommand({
  name: 'openim_msg_ext_http_svc.group_set_key_values',
  request: v.object({ ...groupTargetFields, ...changeFields }),
  whenInvalid: 'invalidMessageRequest',
  run(store, request, context) {
    const target = findGroupTarget(store, toGroupTarget(request), context);
    return change(store, target, request, context);
  },
});

function change(
  store: Store,
  target: ExtrasTarget,
  request: ExtensionsChange,
  actor: Actor,
): WireBody {
  refuseTooMany(request.ExtensionList.length, actor);
  const extensions = request.ExtensionList.map(({ Key, Value, Seq }) => ({
    key: Key,
    value: Value,
    sequence: Seq,
  }));
  let results: ExtensionResult[] = [];
  if (request.OperateType === extensionChange.clear) {
    clearExtensions(store, target, actor);
  } else if (request.OperateType === extensionChange.delete) {
    results = deleteExtensions(store, target, extensions, actor);
  } else {
    if (extensions.some(({ value }) => value === '')) {
      throw new Refusal('invalidMessageRequest', 'ExtensionList: a Value must not be empty');
    }
    results = setExtensions(store, target, extensions, actor);
  }
  return {
    ExtensionList: results.map(({ code, extension }) => ({
      ErrorCode: code,
      Extension: toWireExtension(extension),
    })),
    Seq: store.extensions.of(target.name).sequence,
  };
}

function refuseTooMany(count: number, { policy }: Actor): void {
  if (count <= policy.extensionsPerRequest) return;
  const limit = `ExtensionList: at most ${String(policy.extensionsPerRequest)}`;
  throw new Refusal('invalidMessageRequest', limit);
}
