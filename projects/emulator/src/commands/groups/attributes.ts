import * as v from 'valibot';
import { demandGroup, demandRight } from '../../operations/groups/demand.ts';
import {
  clearAttributes,
  deleteAttributes,
  modifyAttributes,
  replaceAttributes,
  type AttributeWish,
  type KnownSequence,
} from '../../operations/groups/write-attributes.ts';
import type { AttributeSet } from '../../store/groups/group-attributes.ts';
import type { WireBody } from '../../wire/frame.ts';
import { defineSharedCommand } from '../command.ts';
import { countField } from '../fields.ts';
import { groupIdField } from './group-fields.ts';

const writeFields = {
  GroupId: groupIdField,
  AttrMainSeq: v.optional(countField, 0),
  /** With `RaceConflict` a writer is refused who does not know what others wrote. */
  AttrControl: v.optional(v.array(v.string()), []),
};

const attributesField = v.pipe(
  v.array(
    v.object({
      key: v.pipe(v.string(), v.nonEmpty()),
      value: v.optional(v.string()),
      seq: v.optional(countField, 0),
    }),
  ),
  v.maxLength(100),
  v.transform((attributes) =>
    attributes.map(({ key, value, seq }): AttributeWish => ({ key, value, sequence: seq })),
  ),
);

const writeRequest = v.object({ ...writeFields, GroupAttr: attributesField });

/** Makes these the only attributes of a group. */
export const setAttributes = defineSharedCommand({
  name: 'group_open_http_svc.set_group_attr',
  request: writeRequest,
  whenInvalid: 'invalidGroupRequest',
  run(store, request, context) {
    const { GroupId, GroupAttr } = request;
    const after = replaceAttributes(store, GroupId, GroupAttr, knownOf(request), context);
    return toWritten(after, GroupAttr);
  },
});

/** Writes some attributes of a group. */
export const modifyGroupAttributes = defineSharedCommand({
  name: 'group_open_http_svc.modify_group_attr',
  request: writeRequest,
  whenInvalid: 'invalidGroupRequest',
  run(store, request, context) {
    const { GroupId, GroupAttr } = request;
    const after = modifyAttributes(store, GroupId, GroupAttr, knownOf(request), context);
    return toWritten(after, GroupAttr);
  },
});

/** Deletes some attributes of a group. */
export const deleteGroupAttributes = defineSharedCommand({
  name: 'group_open_http_svc.delete_group_attr',
  request: writeRequest,
  whenInvalid: 'invalidGroupRequest',
  run(store, request, context) {
    const { GroupId, GroupAttr } = request;
    const after = deleteAttributes(store, GroupId, GroupAttr, knownOf(request), context);
    return toWritten(after, GroupAttr);
  },
});

/** Deletes all attributes of a group. */
export const clearGroupAttributes = defineSharedCommand({
  name: 'group_open_http_svc.clear_group_attr',
  request: v.object(writeFields),
  whenInvalid: 'invalidGroupRequest',
  run: (store, request, context) =>
    toWritten(clearAttributes(store, request.GroupId, knownOf(request), context), []),
});

/** Reads the attributes of a group. The one command of the attributes' own service. */
export const getAttributes = defineSharedCommand({
  name: 'group_open_attr_http_svc.get_group_attr',
  request: v.object({ GroupId: groupIdField }),
  whenInvalid: 'invalidGroupRequest',
  run(store, { GroupId }, context) {
    demandRight(store, demandGroup(store, GroupId), 'read', context);
    const { sequence, byKey } = store.groupAttributes.of(GroupId);
    return {
      GroupId,
      AttrMainSeq: sequence,
      GroupAttrAry: Object.entries(byKey).map(([key, attribute]) => ({
        key,
        value: attribute.value,
        seq: attribute.sequence,
      })),
    };
  },
});

interface WriteRequest {
  readonly AttrMainSeq: number;
  readonly AttrControl: readonly string[];
}

function knownOf({ AttrMainSeq, AttrControl }: WriteRequest): KnownSequence {
  return AttrControl.includes('RaceConflict') ? AttrMainSeq : undefined;
}

function toWritten({ sequence, byKey }: AttributeSet, wishes: readonly AttributeWish[]): WireBody {
  return {
    AttrMainSeq: sequence,
    GroupAttrAry: wishes.map(({ key }) => ({ key, seq: byKey[key]?.sequence ?? 0 })),
  };
}
