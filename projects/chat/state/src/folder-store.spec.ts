import { TestBed } from '@angular/core/testing';
import { FakeChatClient, provideChatTesting } from 'ngx-tencent-chat/testing';

import { FolderStore } from './folder-store';
import { SessionStore } from './session-store';

const bob = 'direct:bob';
const carol = 'direct:carol';

async function open() {
  const client = new FakeChatClient();
  TestBed.configureTestingModule({ providers: [provideChatTesting(client)] });
  const store = TestBed.inject(FolderStore);
  await TestBed.inject(SessionStore).signIn();
  await store.follow();
  return { client, store };
}

describe('FolderStore', () => {
  it('makes, changes and removes folders, at once', async () => {
    const { store } = await open();
    const made = store.create('Work', [bob]);
    expect(store.folders()).toEqual([{ name: 'Work', conversationIds: [bob] }]);
    await made;
    await store.change('Work', { name: 'Team', add: [carol], remove: [bob] });
    expect(store.folders()).toEqual([{ name: 'Team', conversationIds: [carol] }]);
    await store.remove('Team');
    expect(store.folders()).toEqual([]);
  });

  it('takes back what was refused', async () => {
    const { store } = await open();
    await store.create('Work', [bob]);
    const again = store.create('Work', [carol]);
    await expect(again).rejects.toMatchObject({ code: 'refused' });
    expect(store.folders()).toEqual([{ name: 'Work', conversationIds: [bob] }]);
  });

  it('forgets everything when the person leaves', async () => {
    const { store } = await open();
    await store.create('Work', [bob]);
    await TestBed.inject(SessionStore).signOut();
    expect(store.folders()).toEqual([]);
  });
});
