import { Refusal } from '../../errors.ts';
import type { FriendRequest } from '../../store/relations/relation.ts';
import type { Store } from '../../store/store.ts';
import type { WebhookChanges } from '../../webhooks/webhooks.ts';
import type { Actor } from '../surroundings.ts';
import { refuseFullList } from './add-friends.ts';
import { enlist, settleRequests } from './befriend.ts';
import { resultOf, type ItemResult } from './item-result.ts';
import { tellFriendsAdded, type Pair } from './tell-webhooks.ts';

/** What a user says to a request to become friends. */
export interface RequestAnswer {
  /** Who asked. */
  readonly userID: string;
  /** Whether the one who asked may have the user in his list, both have each other, or neither. */
  readonly verdict: 'agree' | 'agreeAndAdd' | 'reject';
  /** What the user will call the other one, and the group for him. */
  readonly remark: string;
  readonly group: string;
}

const wireVerdicts = {
  agree: 'Response_Action_Agree',
  agreeAndAdd: 'Response_Action_AgreeAndAdd',
  reject: 'Response_Action_Reject',
} as const;

/** Answers requests to become friends. */
export function answerRequests(
  store: Store,
  answers: readonly RequestAnswer[],
  actor: Actor,
): ItemResult[] | Promise<ItemResult[]> {
  const proceed = (changes: WebhookChanges): ItemResult[] => {
    const pairs: Pair[] = [];
    const results = answers.map((answer) => {
      const verdict = changes.ResultItem?.find(({ To_Account }) => To_Account === answer.userID);
      if (verdict === undefined || verdict.ResultCode === 0) {
        return resultOf(answer.userID, () => {
          pairs.push(...answerRequest(store, answer, actor));
        });
      }
      return { userID: answer.userID, code: verdict.ResultCode, info: verdict.ResultInfo };
    });
    tellFriendsAdded(pairs, { command: 'friend_response', forced: false }, actor);
    return results;
  };
  if (actor.isAdmin) return proceed({});
  const payload = () => ({
    Requester_Account: actor.me,
    From_Account: actor.me,
    ResponseFriendItem: answers.map(({ userID, remark, group, verdict }) => ({
      To_Account: userID,
      Remark: remark,
      TagName: group,
      ResponseAction: wireVerdicts[verdict],
    })),
  });
  return actor.webhooks.before('Sns.CallbackPrevFriendResponse', payload, proceed);
}

function answerRequest(store: Store, answer: RequestAnswer, actor: Actor): Pair[] {
  const { me } = actor;
  const { userID, verdict, ...notes } = answer;
  const request = store.relations.requests.find(userID, me);
  if (!request) throw new Refusal('friendRequestNotFound', userID);
  if (verdict === 'reject') {
    settleRequests(store, me, userID, actor);
    return [];
  }
  refuseFullLists(store, request, verdict === 'agreeAndAdd', actor);
  const pairs: Pair[] = [];
  if (enlist(store, { owner: userID, friend: me }, request, actor)) {
    pairs.push({ from: userID, to: me });
  }
  const addsBack = verdict === 'agreeAndAdd';
  if (addsBack && enlist(store, { owner: me, friend: userID }, notes, actor)) {
    pairs.push({ from: me, to: userID });
  }
  settleRequests(store, me, userID, actor);
  return pairs;
}

function refuseFullLists(
  store: Store,
  { owner, about: me }: FriendRequest,
  addsBack: boolean,
  { policy }: Actor,
): void {
  const { friends } = store.relations;
  if (!friends.has(owner, me)) refuseFullList(store, owner, policy.friends);
  if (addsBack && !friends.has(me, owner) && friends.countOf(me) >= policy.friends) {
    throw new Refusal('tooManyFriends');
  }
}
