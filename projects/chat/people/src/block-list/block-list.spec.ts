import { TestBed } from '@angular/core/testing';
import { ChatBlockListHarness } from 'ngx-tencent-chat/testing';

import { PeopleStage } from '../testing/people-stage';
import { ChatBlockList } from './block-list';

describe('ChatBlockList', () => {
  let stage: PeopleStage;

  beforeEach(async () => {
    stage = await PeopleStage.open();
  });

  afterEach(() => TestBed.resetTestingModule());

  it('lists the blocked by name, and unblocks', async () => {
    await stage.client.people.block(['bob', 'carol'], true);
    const list = await stage.show(ChatBlockList, ChatBlockListHarness);
    expect(await list.getButtons()).toEqual(['Bob', 'Unblock Bob', 'Carol', 'Unblock Carol']);
    await list.press('Unblock Bob');
    expect(await list.getStatus()).toBe('Bob is no longer blocked');
    await list.press('Unblock Carol');
    expect(await list.getText()).toContain('Nobody is blocked');
  });

  it('keeps whoever could not be unblocked', async () => {
    await stage.client.people.block(['bob'], true);
    const list = await stage.show(ChatBlockList, ChatBlockListHarness);
    stage.client.failNext('block', 'network');
    await list.press('Unblock Bob');
    expect(await list.getFailure()).toContain('no connection');
    expect(await list.getButtons()).toContain('Unblock Bob');
  });
});
