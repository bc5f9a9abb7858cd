import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { inputBinding, outputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ChatService } from 'ngx-tencent-chat';
import { PeopleStore } from 'ngx-tencent-chat/state';
import {
  ChatMessagePaneHarness,
  FakeChatClient,
  provideChatTesting,
} from 'ngx-tencent-chat/testing';

import { openDialogs } from '../testing/open-dialogs';
import { ChatMessagePane } from './message-pane';

/** Alice reads what Bob says to Carol. */
async function openTeam() {
  const client = new FakeChatClient();
  TestBed.configureTestingModule({ providers: [provideChatTesting(client)] });
  client.addGroup({ id: 'team', name: 'Team', avatarUrl: null });
  await TestBed.inject(ChatService).login();
  client.receive('Well?', 'carol', 'group:team');
  client.receive('Ask @Carol', 'bob', 'group:team', { mentions: ['carol'] });
  const asked: string[] = [];
  const fixture = TestBed.createComponent(ChatMessagePane, {
    bindings: [
      inputBinding('conversation', signal('group:team')),
      outputBinding<string>('person', (id) => asked.push(id)),
    ],
  });
  const pane = await TestbedHarnessEnvironment.harnessForFixture(fixture, ChatMessagePaneHarness);
  await fixture.whenStable();
  const ask = async () => {
    const [message] = await (await pane.getFeed()).getMessages({ text: 'Ask @Carol' });
    if (!message) throw new Error('Bob has said nothing.');
    return message;
  };
  return { fixture, pane, asked, ask };
}

beforeAll(openDialogs);

describe('ChatMessagePane, people', () => {
  it('asks who somebody is by their name, a mention, or the menu', async () => {
    const { pane, asked, ask } = await openTeam();
    await (await ask()).openSender();
    await (await ask()).openMention('@Carol');
    await (await pane.openMenu('Ask @Carol')).choose('Show profile');
    expect(asked).toEqual(['bob', 'carol', 'bob']);
  });

  it('asks about nobody while messages are selected', async () => {
    const { pane, asked, ask } = await openTeam();
    await (await pane.openMenu('Ask @Carol')).choose('Select');
    await (await ask()).openSender();
    expect(asked).toEqual([]);
  });

  it('knows who is mentioned whom the reader calls by another name', async () => {
    const { fixture, ask } = await openTeam();
    const people = TestBed.inject(PeopleStore);
    await people.addFriend({ id: 'carol', name: 'Carol', avatarUrl: null });
    await people.remark('carol', 'Aunt');
    await fixture.whenStable();
    expect(await (await ask()).getMentions()).toEqual(['@Carol']);
  });
});
