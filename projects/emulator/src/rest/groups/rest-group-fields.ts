import * as v from 'valibot';
import type { GroupType } from '../../store/groups/group.ts';
import type { WireBody } from '../../wire/frame.ts';

/** The names that the newer SDKs have for types, and the service's own. */
const newerTypes: Readonly<Record<string, GroupType>> = { Work: 'Private', Meeting: 'ChatRoom' };

/** The type of a group, under its older or its newer name. */
export const restGroupTypeField = v.pipe(
  v.string(),
  v.transform((name) => newerTypes[name] ?? name),
  v.picklist(['Private', 'Public', 'ChatRoom', 'AVChatRoom', 'Community']),
);

/** Names of fields that alone shall be answered. */
export const fieldFilterField = v.optional(v.array(v.string()), []);

/** Some fields of a description, and those that are always there; all of them if none is named. */
export function pickFields(
  description: WireBody,
  filter: readonly string[],
  always: readonly string[] = [],
): WireBody {
  if (filter.length === 0) return description;
  const wanted = new Set([...filter, ...always]);
  return Object.fromEntries(Object.entries(description).filter(([name]) => wanted.has(name)));
}
