import { TestKey } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { inputBinding, outputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ConversationId } from 'ngx-tencent-chat/models';
import { ChatStartConversationHarness, FakeChatClient } from 'ngx-tencent-chat/testing';

import { finderStage, until } from '../testing/finder-stage';
import { ChatStartConversation } from './start-conversation';

describe('ChatStartConversation', () => {
  let client: FakeChatClient;
  let told: string[];

  beforeEach(async () => {
    client = await finderStage();
    told = [];
  });

  async function open() {
    const fixture = TestBed.createComponent(ChatStartConversation, {
      bindings: [
        inputBinding('groups', signal(true)),
        outputBinding<ConversationId>('pick', (id) => told.push(id)),
        outputBinding<string>('group', (what) => told.push(what)),
        outputBinding('closed', () => told.push('closed')),
      ],
    });
    await fixture.whenStable();
    return TestbedHarnessEnvironment.harnessForFixture(fixture, ChatStartConversationHarness);
  }

  it('lists people one has talked with, the last one first', async () => {
    const start = await open();
    expect(await start.getRows()).toEqual(['Bob, bob', 'Carol, carol']);
    await start.type('car');
    await start.press(TestKey.ENTER);
    expect(told).toContain('direct:carol');
  });

  it('looks somebody up by their id', async () => {
    const start = await open();
    await start.type('zoe');
    await until(async () => (await start.getRows()).includes('Zoë Brandt, zoe'));
    expect(await start.getHeadings()).toEqual(['By user ID']);
    await start.press(TestKey.ENTER);
    expect(told).toContain('direct:zoe');
  });

  it('says that there is no such person, and who one is', async () => {
    const start = await open();
    await start.type('nobody-here');
    await until(async () => (await start.getStatus()).includes('no one with the ID “nobody-here”'));
    await start.type('alice');
    await until(async () => (await start.getStatus()).includes('your own ID'));
    expect(await start.getRows()).toEqual([]);
  });

  it('tries again when the service could not be asked', async () => {
    client.failNext('findPeople', 'network');
    const start = await open();
    await start.type('zoe');
    await until(async () => (await start.getStatus()).includes('could not be looked up'));
    await start.pressButton('Try again');
    await until(async () => (await start.getRows()).includes('Zoë Brandt, zoe'));
  });

  it('leads to making and joining groups', async () => {
    const start = await open();
    await start.pressButton('New group');
    expect(told).toEqual(expect.arrayContaining(['closed', 'create']));
  });
});
