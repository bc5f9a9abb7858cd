import * as v from 'valibot';
import { demandGroup, demandRight } from '../../operations/groups/demand.ts';
import { updateCounters as update } from '../../operations/groups/update-counters.ts';
import { defineSharedCommand } from '../command.ts';
import { groupIdField } from './group-fields.ts';

const counterField = v.object({
  Key: v.pipe(v.string(), v.nonEmpty(), v.maxLength(64)),
  Value: v.pipe(v.number(), v.safeInteger()),
});

/** Sets counters of a group, or counts them up or down. */
export const updateCounters = defineSharedCommand({
  name: 'group_open_http_svc.update_group_counter',
  request: v.object({
    GroupId: groupIdField,
    Mode: v.picklist(['Set', 'Increase', 'Decrease']),
    GroupCounter: v.pipe(v.array(counterField), v.nonEmpty(), v.maxLength(100)),
  }),
  whenInvalid: 'invalidGroupRequest',
  run(store, { GroupId, Mode, GroupCounter }, context) {
    const counters = GroupCounter.map(({ Key, Value }) => ({ key: Key, value: Value }));
    const changed = update(store, GroupId, { mode: Mode, counters }, context);
    return { GroupCounter: changed.map(({ key, value }) => ({ Key: key, Value: value })) };
  },
});

/** Reads counters of a group: all of them, unless some are named. */
export const getCounters = defineSharedCommand({
  name: 'group_open_http_svc.get_group_counter',
  request: v.object({
    GroupId: groupIdField,
    GroupCounterKeys: v.optional(v.array(v.string()), []),
  }),
  whenInvalid: 'invalidGroupRequest',
  run(store, { GroupId, GroupCounterKeys: keys }, context) {
    demandRight(store, demandGroup(store, GroupId), 'read', context);
    const { sequence, byKey } = store.groupCounters.of(GroupId);
    const counters = Object.entries(byKey).filter(
      ([key]) => keys.length === 0 || keys.includes(key),
    );
    return {
      GroupCounter: counters.map(([key, value]) => ({ Key: key, Value: value })),
      GroupCounterSeq: sequence,
    };
  },
});
