import { outputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ChatCreateGroupHarness, ChatJoinGroupHarness } from 'ngx-tencent-chat/testing';

import { ChatJoinGroup } from '../join/join-group';
import { GroupStage, until } from '../testing/group-stage';
import { ChatCreateGroup } from './create-group';

/** Clicks a button as fast as fingers can: nothing is rendered in between. */
function clickTwice(name: string): void {
  click(name, 1);
  click(name, 2);
}

/** @param detail Which click in a row it is. */
function click(name: string, detail: number): void {
  const button = [...document.querySelectorAll('button')].find(
    ({ textContent }) => textContent.replace(/\s+/g, '') === name.replace(/\s+/g, ''),
  );
  button?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail }));
}

describe('a way to a group', () => {
  let stage: GroupStage;
  let told: string[];

  beforeEach(async () => {
    stage = await GroupStage.open();
    told = [];
  });

  afterEach(() => TestBed.resetTestingModule());

  async function startMaking(): Promise<ChatCreateGroupHarness> {
    return stage.show(ChatCreateGroup, ChatCreateGroupHarness, [
      outputBinding<string>('created', (id) => told.push(id)),
      outputBinding('closed', () => told.push('closed')),
    ]);
  }

  async function startJoining(): Promise<ChatJoinGroupHarness> {
    return stage.show(ChatJoinGroup, ChatJoinGroupHarness, [
      outputBinding<string>('opened', (id) => told.push(id)),
      outputBinding('closed', () => told.push('closed')),
    ]);
  }

  it('makes a group of a kind, with a name, and people who are known', async () => {
    const making = await startMaking();
    await making.write('Name', 'Tea');
    await making.choose('Meeting');
    await making.press('Next');
    await making.choose('Bob');
    await making.press('Create group');
    await until(() => told.length === 2);
    expect(stage.client.callsOf('createGroup')).toMatchObject([
      [{ type: 'meeting', name: 'Tea', joinRule: 'free', memberIds: ['bob'] }],
    ]);
    expect(told).toEqual(['closed', 'group:made-1']);
  });

  it('makes no group by a double click on "Next"', async () => {
    const making = await startMaking();
    await making.write('Name', 'Tea');
    clickTwice('Next');
    await until(async () => (await making.getButtons()).includes('Create group'));
    // Rendering may come between the two.
    click('Create group', 2);
    expect(stage.client.callsOf('createGroup')).toHaveLength(0);
    clickTwice('Create group');
    await until(() => told.length === 2);
    expect(stage.client.callsOf('createGroup')).toHaveLength(1);
  });

  it('adds somebody by their id once, however often that is pressed', async () => {
    const making = await startMaking();
    await making.write('Name', 'Tea');
    await making.press('Next');
    await making.write('Name or ID', 'carol');
    clickTwice('+Add “carol” by ID');
    await until(async () => (await making.getButtons()).includes('Take Carol out'));
  });

  it('adds people by their ids, and says where there is nobody', async () => {
    const making = await startMaking();
    await making.write('Name', 'Tea');
    await making.press('Next');
    await making.write('Name or ID', 'nobody-here');
    await making.press('+Add “nobody-here” by ID');
    await until(async () => (await making.getText()).includes('There is nobody with the ID'));
    await making.write('Name or ID', 'carol');
    await making.press('+Add “carol” by ID');
    await until(async () => (await making.getButtons()).includes('Take Carol out'));
  });

  it('keeps what was filled in when it fails, and says why', async () => {
    const making = await startMaking();
    stage.client.failNext('createGroup', 'network');
    await making.write('Name', 'Tea');
    await making.press('Next');
    await making.press('Create group');
    await until(async () => (await making.getText()).includes('There is no connection'));
    await making.press('Create group');
    await until(() => told.includes('group:made-1'));
  });

  it('says that a name is too long before it is sent', async () => {
    const making = await startMaking();
    await making.write('Name', '早上好早上好早上好早上好');
    await making.press('Next');
    expect(await making.getText()).toContain('That is too long.');
  });

  it('shows a group before it is joined, and opens it', async () => {
    stage.client.createGroupAs('bob', { type: 'meeting', name: 'Open', id: 'open' });
    const joining = await startJoining();
    await joining.write('Link or group ID', 'https://chat.example.org/c/group:open');
    await joining.press('Find');
    await until(async () => (await joining.getText()).includes('Open Meeting · 1 member'));
    await joining.press('Join');
    await until(() => told.includes('group:open'));
  });

  it('asks to be let in, and says that somebody has to', async () => {
    stage.client.createGroupAs('bob', { type: 'public', name: 'Shut', id: 'shut' });
    const joining = await startJoining();
    await joining.write('Link or group ID', 'shut');
    await joining.press('Find');
    await until(async () => (await joining.getButtons()).includes('Ask to join'));
    await joining.write('Say who you are (optional)', 'Alice from work');
    await joining.press('Ask to join');
    await until(async () => (await joining.getText()).includes('You asked to join Shut.'));
    expect(stage.client.requestsFor('bob')).toMatchObject([{ text: 'Alice from work' }]);
  });

  it.each([
    ['nowhere', 'There is no such group'],
    ['two words', 'There is no such group'],
    ['secret', 'There is no such group'],
  ])('says of %j that there is none', async (link, said) => {
    stage.client.createGroupAs('bob', { type: 'work', name: 'Secret', id: 'secret' });
    const joining = await startJoining();
    await joining.write('Link or group ID', link);
    await joining.press('Find');
    await until(async () => (await joining.getText()).includes(said));
  });

  it('says where nobody can come in, and where one is already', async () => {
    const shut = { type: 'public', name: 'Shut', id: 'shut', joinRule: 'closed' } as const;
    stage.client.createGroupAs('bob', shut);
    const joining = await startJoining();
    await joining.write('Link or group ID', 'shut');
    await joining.press('Find');
    await until(async () => (await joining.getText()).includes('Nobody can join this group'));
    await joining.write('Link or group ID', 'club');
    await joining.press('Find');
    await until(async () => (await joining.getButtons()).includes('Ask to join'));
    await joining.press('Ask to join');
    await until(async () => (await joining.getText()).includes('You are in this group already.'));
  });
});
