import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { ChatService } from 'ngx-tencent-chat';
import { ChatComposerHarness, FakeChatClient, provideChatTesting } from 'ngx-tencent-chat/testing';

import { ChatComposer } from '../composer/composer';
import { ChatMessagePane } from '../message-pane/message-pane';
import { ConversationKindOptions, provideConversationKinds } from './provide-kinds';

@Component({
  template: `
    <chat-message-pane conversation="group:team" />
    <chat-composer conversation="group:team" />
  `,
  imports: [ChatComposer, ChatMessagePane],
})
class Talk {}

async function talk(options: ConversationKindOptions): Promise<FakeChatClient> {
  const client = new FakeChatClient();
  client.addGroup({ id: 'team', name: 'Team', avatarUrl: null });
  client.addHistory('bob', 'group:team', 'Read this', Date.now(), { wantsReceipt: true });
  TestBed.configureTestingModule({
    providers: [provideChatTesting(client), provideConversationKinds(options)],
  });
  await TestBed.inject(ChatService).login();
  const fixture = TestBed.createComponent(Talk);
  const loader = TestbedHarnessEnvironment.loader(fixture);
  const composer = await loader.getHarness(ChatComposerHarness);
  await (await composer.getBox()).write('On my way');
  await fixture.whenStable();
  return client;
}

describe('what a kind has off', () => {
  it('costs no call', async () => {
    const client = await talk({ features: { typing: false, receipts: false } });
    expect(client.calls('tellTyping')).toBe(0);
    expect(client.calls('acknowledge')).toBe(0);
  });

  it('is told where it is on', async () => {
    const client = await talk({});
    expect(client.calls('tellTyping')).toBe(1);
  });
});
