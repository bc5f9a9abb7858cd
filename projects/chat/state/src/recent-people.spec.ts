import { Conversation } from 'ngx-tencent-chat/models';
import { makeConversation, makePerson } from 'ngx-tencent-chat/testing';

import { recentPeople } from './recent-people';

const bob = makePerson({ id: 'bob' });
const carol = makePerson({ id: 'carol' });
const dave = makePerson({ id: 'dave' });

function heard(id: Conversation['id'], sentAt: number, sender = bob, own = false): Conversation {
  const made = makeConversation({ id, peer: sender });
  const last = made.lastMessage!;
  return { ...made, lastMessage: { ...last, sender, sentAt, own } };
}

describe('recentPeople', () => {
  const conversations = [
    heard('direct:bob', 1),
    heard('direct:carol', 3, carol),
    heard('group:tea', 4, dave),
    heard('group:own', 5, makePerson({ id: 'alice' }), true),
    heard('group:again', 2, carol),
  ];

  it('gives the last ones first, each once, and nobody for what one has said in a group', () => {
    const ids = recentPeople(conversations, 10).map(({ id }) => id);
    expect(ids).toEqual(['dave', 'carol', 'bob']);
  });

  it('gives no more than is asked for', () => {
    expect(recentPeople(conversations, 1)).toHaveLength(1);
  });
});
