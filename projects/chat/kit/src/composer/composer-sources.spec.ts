import { TestBed } from '@angular/core/testing';
import { PeopleStore, SessionStore } from 'ngx-tencent-chat/state';
import { FakeChatClient, provideChatTesting } from 'ngx-tencent-chat/testing';

import { ComposerSources } from './composer-sources';

describe('ComposerSources', () => {
  it('finds a friend by the name that the writer gave them, and writes the one that all know', async () => {
    const client = new FakeChatClient();
    TestBed.configureTestingModule({ providers: [provideChatTesting(client)] });
    client.addGroup({ id: 'team', name: 'Team', avatarUrl: null });
    await TestBed.inject(SessionStore).signIn();
    client.setMember('group:team', 'bob', { role: 'member' });
    const people = TestBed.inject(PeopleStore);
    await people.addFriend({ id: 'bob', name: 'Bob', avatarUrl: null });
    await people.remark('bob', 'Coach');
    const [source] = TestBed.inject(ComposerSources).people('group:team');
    expect(await source?.find('coa')).toMatchObject([
      { label: 'Coach', text: '@Bob ', person: { name: 'Bob' } },
    ]);
  });
});
