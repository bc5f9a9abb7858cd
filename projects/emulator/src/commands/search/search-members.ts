import * as v from 'valibot';
import { demandGroup, demandMember } from '../../operations/groups/demand.ts';
import type { Group, Member } from '../../store/groups/group.ts';
import { faceUrlOf, nickOf } from '../../store/people.ts';
import type { Store } from '../../store/store.ts';
import type { WireBody } from '../../wire/frame.ts';
import { defineSearch } from './define-search.ts';
import { keywordsField, matches, type Searchable } from './keywords.ts';
import { cutPage, pageFields } from './result-page.ts';

/** Searches the members of the user's own groups, but live rooms, by userID, name and name card. */
export const searchMembers = defineSearch({
  name: 'group_member_search.query',
  request: v.object({
    ...pageFields,
    Keywords: v.pipe(keywordsField, v.nonEmpty()),
    /** 0 one word is enough, 1 all have to be found. */
    KeywordMatchType: v.optional(v.picklist([0, 1]), 0),
    GroupType: v.optional(v.array(v.string()), []),
    /** The groups to search; all of the user's own if it is left out. */
    GroupIdList: v.optional(v.array(v.pipe(v.string(), v.nonEmpty())), []),
  }),
  run(store, request, { me }) {
    const wanted = { keywords: request.Keywords, all: request.KeywordMatchType === 1 };
    const found = chooseGroups(store, request.GroupIdList, me)
      .filter(({ type }) => type !== 'AVChatRoom')
      .filter(({ type }) => request.GroupType.length === 0 || request.GroupType.includes(type))
      .flatMap((group) => store.groups.membersOf(group.id).map((member) => ({ group, member })))
      .filter(({ member }) => matches(namesOf(store, member), wanted));
    const { items, cursor } = cutPage(found, request);
    return {
      TotalCount: found.length,
      Cursor: cursor,
      GroupMembers: items.map(({ group, member }) => toWireFoundMember(store, group, member)),
    };
  },
});

function chooseGroups(store: Store, ids: readonly string[], me: string): Group[] {
  if (ids.length === 0) return store.groups.groupsOf(me);
  return [...new Set(ids)].map((id) => {
    const group = demandGroup(store, id);
    demandMember(store, id, me);
    return group;
  });
}

function namesOf(store: Store, { userID, nameCard }: Member): Searchable {
  return { ids: [userID], texts: [nickOf(store.people.get(userID)), nameCard] };
}

function toWireFoundMember(store: Store, group: Group, { userID, nameCard }: Member): WireBody {
  const person = store.people.get(userID);
  return {
    GroupID: group.id,
    GroupName: group.name,
    GroupType: group.type,
    GroupFaceUrl: group.faceUrl,
    GroupMemberUserID: userID,
    GroupMemberTinyID: person.tinyId,
    GroupMemberUserName: nickOf(person),
    GroupMemberNameCard: nameCard,
    GroupMemberAvatar: faceUrlOf(person),
  };
}
