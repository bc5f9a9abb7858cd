import { TestBed } from '@angular/core/testing';
import { FakeChatClient, provideChatTesting } from 'ngx-tencent-chat/testing';

import { DraftKeeper } from './draft-keeper';

describe('DraftKeeper', () => {
  let client: FakeChatClient;
  let drafts: DraftKeeper;

  beforeEach(() => {
    client = new FakeChatClient();
    TestBed.configureTestingModule({ providers: [provideChatTesting(client)] });
    drafts = TestBed.inject(DraftKeeper);
  });

  it('keeps a text for each conversation', () => {
    drafts.keep('direct:bob', 'Hello B');
    drafts.keep('direct:carol', 'Hello C');
    drafts.keep('direct:carol', '');
    expect(drafts.find('direct:bob')).toBe('Hello B');
    expect(drafts.find('direct:carol')).toBe('');
    expect(drafts.find('direct:dave')).toBe('');
  });

  it('keeps nothing of a person who left', async () => {
    await client.signIn(client.credential());
    drafts.keep('direct:bob', 'Secret');
    client.kick('other-device');
    expect(drafts.find('direct:bob')).toBe('Secret');
    await client.signOut();
    expect(drafts.find('direct:bob')).toBe('');
  });
});
