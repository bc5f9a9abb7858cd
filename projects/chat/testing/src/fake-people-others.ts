import { Profile, ProfileChange, UserId } from 'ngx-tencent-chat/models';

import { FakeStage } from './fake-stage';

/** What other people do with people. The service's rules hold for them too. */
export abstract class FakePeopleOthers extends FakeStage {
  /** Somebody changes what they tell about themselves: their name, or who may become a friend. */
  changeProfileAs(by: UserId, change: ProfileChange): Profile {
    return this.peopleDesk.changeProfile(by, change);
  }

  /** Somebody blocks people, the signed-in person for instance, or no longer. */
  blockAs(by: UserId, ids: readonly UserId[], on = true): void {
    this.peopleDesk.block(by, ids, on);
  }

  /** Somebody wants to be a friend of somebody. */
  addFriendAs(by: UserId, id: UserId, text = ''): 'added' | 'waiting' {
    return this.peopleDesk.addFriend(by, id, text);
  }

  /** Somebody answers who wants to be their friend. */
  answerFriendAs(by: UserId, id: UserId, accept: boolean): void {
    this.peopleDesk.answer(by, id, accept);
  }

  /** Somebody is a friend no longer. */
  removeFriendAs(by: UserId, id: UserId): void {
    this.peopleDesk.removeFriend(by, id);
  }
}
