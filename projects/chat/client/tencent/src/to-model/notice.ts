import { NoticeBody, NoticeEvent, Person } from 'ngx-tencent-chat/models';

import { toName, toPerson } from './person';
import { Told, listOf, recordOf, textOf } from './told';

type What = Pick<NoticeBody, 'event'> & Partial<NoticeBody>;

/** Told by the service: somebody was brought in, and did not come by himself. */
const invited = 2;

/** What happened in a group, from the content of a tip. */
export function toNotice(payload: unknown): NoticeBody {
  const told = recordOf(payload);
  const by = toOperator(told);
  const people = toPeople(told);
  return { type: 'notice', by, people, text: '', ...whatOf(told, by, people) };
}

/** The service's numbers for what happens in a group. */
function whatOf(told: Told, by: Person | null, people: readonly Person[]): What {
  const who = people.length > 0 || !by ? people : [by];
  switch (told['operationType']) {
    case 1:
      return told['groupJoinType'] === invited
        ? { event: 'invited' }
        : { event: 'joined', people: who };
    case 2:
      return { event: 'left', people: who };
    case 3:
      return { event: 'removed' };
    case 4:
      return { event: 'made-admin' };
    case 5:
      return { event: 'no-admin' };
    case 6:
      return toProfileNotice(recordOf(told['newGroupProfile']));
    case 7:
      return { event: toSilence(told) };
    default:
      return { event: 'changed' };
  }
}

function toProfileNotice(profile: Told): What {
  const { groupName, ownerID, muteAllMembers, notification, introduction, avatar } = profile;
  if (typeof groupName === 'string') return { event: 'renamed', text: toName(groupName, '') };
  if (typeof ownerID === 'string' && ownerID) {
    return { event: 'made-owner', people: [toPerson(ownerID)] };
  }
  if (typeof notification === 'string') return { event: 'announcement', text: notification };
  if (typeof introduction === 'string') return { event: 'introduction', text: introduction };
  if (typeof avatar === 'string') return { event: 'picture' };
  if (muteAllMembers === undefined) return { event: 'changed' };
  return { event: muteAllMembers === true ? 'silenced' : 'heard', people: [] };
}

function toSilence(told: Told): NoticeEvent {
  const [first] = listOf(told['memberList']).map(recordOf);
  if (typeof first?.['muteTime'] !== 'number') return 'changed';
  return first['muteTime'] > 0 ? 'silenced' : 'heard';
}

function toOperator(told: Told): Person | null {
  const { operatorID } = told;
  if (typeof operatorID !== 'string' || !operatorID || operatorID.startsWith('@TIM')) return null;
  return toMember({ ...recordOf(told['operatorInfo']), userID: operatorID });
}

function toPeople(told: Told): readonly Person[] {
  const members = new Map(
    listOf(told['memberList'])
      .map(recordOf)
      .map((member) => [member['userID'], member]),
  );
  const ids = listOf(told['userIDList']).filter((id) => typeof id === 'string');
  const named = ids.length > 0 ? ids : [...members.keys()].filter((id) => typeof id === 'string');
  return named.map((userID) => toMember({ ...members.get(userID), userID }));
}

function toMember({ userID, nick, avatar }: Told): Person {
  return toPerson(textOf(userID), textOf(nick), textOf(avatar));
}
