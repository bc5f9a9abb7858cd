import { TestBed } from '@angular/core/testing';
import { MessagePage } from 'ngx-tencent-chat/client';
import { Message } from 'ngx-tencent-chat/models';
import { FakeChatClient, makeMessage, provideChatTesting } from 'ngx-tencent-chat/testing';

import { MessageStore } from './message-store';
import { SessionStore } from './session-store';

const team = 'group:team';

/** The message with this number of a group where every fourth is one's own. */
function numbered(sequence: number): Message {
  const name = `m${sequence}`;
  const own = sequence % 4 === 0;
  return makeMessage({
    key: name,
    id: name,
    conversationId: team,
    sequence,
    own,
    sentAt: sequence * 1_000,
  });
}

function page(from: number, to: number, last: number): MessagePage {
  return {
    messages: Array.from({ length: to - from + 1 }, (_, index) => numbered(from + index)),
    older: from > 1 ? `to ${from - 1}` : null,
    newer: to < last ? `from ${to + 1}` : null,
  };
}

it('finds the first of very many unread messages of a group by its number', async () => {
  const client = new FakeChatClient();
  TestBed.configureTestingModule({ providers: [provideChatTesting(client)] });
  await TestBed.inject(SessionStore).signIn();
  const newest = jest.spyOn(client, 'loadMessages').mockResolvedValue(page(986, 1_000, 1_000));
  const around = jest.spyOn(client, 'loadMessagesAt').mockResolvedValue(page(394, 408, 1_000));
  const key = await TestBed.inject(MessageStore).openAtUnread(team, 601);
  expect(key).toBe('m401');
  expect(newest).toHaveBeenCalledTimes(1);
  expect(around.mock.calls).toMatchObject([[team, { message: { sequence: 400 } }]]);
});
