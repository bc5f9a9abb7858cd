import * as v from 'valibot';
import { nickOf, type Person } from '../../store/people.ts';
import type { WireBody } from '../../wire/frame.ts';
import { countField } from '../fields.ts';
import { defineSearch } from './define-search.ts';
import { keywordsField, matches } from './keywords.ts';
import { cutPage, pageFields } from './result-page.ts';

const userSearch = v.object({
  ...pageFields,
  Keywords: v.pipe(keywordsField, v.nonEmpty()),
  /** 0 one word is enough, 1 all have to be found. */
  KeywordMatchType: v.optional(v.picklist([0, 1]), 0),
  UserBirthStart: v.optional(countField, 0),
  UserBirthEnd: v.optional(countField),
  UserGenderType: v.optional(v.string(), ''),
});

/** Searches all users by their userID and name, and by birthday and gender. */
export const searchUsers = defineSearch({
  name: 'user_search.query',
  request: userSearch,
  run(store, request) {
    const found = store.people.all().filter((person) => isWanted(person, request));
    const { items, cursor } = cutPage(found, request);
    return { TotalCount: found.length, Cursor: cursor, Users: items.map(toWireUser) };
  },
});

function isWanted(person: Person, request: v.InferOutput<typeof userSearch>): boolean {
  const { Keywords: keywords, KeywordMatchType, UserBirthStart, UserBirthEnd } = request;
  const birthday = Number(person.profile['Tag_Profile_IM_BirthDay'] ?? 0);
  const asksForBirthday = UserBirthEnd !== undefined || UserBirthStart > 0;
  if (asksForBirthday && birthday === 0) return false;
  if (birthday < UserBirthStart || birthday > (UserBirthEnd ?? Infinity)) return false;
  const gender = person.profile['Tag_Profile_IM_Gender'];
  if (request.UserGenderType !== '' && gender !== request.UserGenderType) return false;
  const names = { ids: [person.userID], texts: [nickOf(person)] };
  return matches(names, { keywords, all: KeywordMatchType === 1 });
}

function toWireUser({ userID, profile }: Person): WireBody {
  return {
    UserID: userID,
    ProfileItems: Object.entries(profile).map(([tag, value]) =>
      typeof value === 'number' ? { Tag: tag, IntValue: value } : { Tag: tag, StrValue: value },
    ),
  };
}
