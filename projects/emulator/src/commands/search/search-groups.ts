import * as v from 'valibot';
import type { Group } from '../../store/groups/group.ts';
import { nickOf } from '../../store/people.ts';
import type { Store } from '../../store/store.ts';
import type { WireBody } from '../../wire/frame.ts';
import { defineSearch } from './define-search.ts';
import { keywordsField, matches } from './keywords.ts';
import { cutPage, pageFields } from './result-page.ts';

/** Searches groups by id and name. Live rooms are not found, Work groups by their members alone. */
export const searchGroups = defineSearch({
  name: 'group_search.query',
  request: v.object({
    ...pageFields,
    Keywords: v.pipe(keywordsField, v.nonEmpty()),
    /** 0 one word is enough, 1 all have to be found. */
    KeywordMatchType: v.optional(v.picklist([0, 1]), 0),
    GroupType: v.optional(v.array(v.string()), []),
  }),
  run(store, request, { me }) {
    const wanted = { keywords: request.Keywords, all: request.KeywordMatchType === 1 };
    const found = store.groups
      .all()
      .filter((group) => isVisible(store, group, me))
      .filter(({ type }) => request.GroupType.length === 0 || request.GroupType.includes(type))
      .filter(({ id, name }) => matches({ ids: [id], texts: [name] }, wanted));
    const { items, cursor } = cutPage(found, request);
    return {
      TotalCount: found.length,
      Cursor: cursor,
      Groups: items.map((group) => toWireFoundGroup(store, group)),
    };
  },
});

function isVisible(store: Store, { id, type }: Group, userID: string): boolean {
  if (type === 'AVChatRoom') return false;
  return type !== 'Private' || store.groups.findMember(id, userID) !== undefined;
}

function toWireFoundGroup(store: Store, group: Group): WireBody {
  const owner = store.people.find(group.owner);
  return {
    GroupID: group.id,
    GroupName: group.name,
    GroupType: group.type,
    GroupFaceUrl: group.faceUrl,
    GroupIntroduction: group.introduction,
    GroupOwnerUserID: group.owner,
    GroupOwnerUserName: owner ? nickOf(owner) : '',
    GroupOwnerTinyID: owner?.tinyId ?? '',
    GroupMemberNum: store.groups.memberCount(group.id),
    GroupAddOption: group.joinOption,
    GroupInviteOption: group.inviteOption,
  };
}
