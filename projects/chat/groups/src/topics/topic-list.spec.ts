import { TestBed } from '@angular/core/testing';
import { ChatService } from 'ngx-tencent-chat';
import { MemberRole } from 'ngx-tencent-chat/models';
import { RoomStore, TopicStore } from 'ngx-tencent-chat/state';
import { FakeChatClient, provideChatTesting } from 'ngx-tencent-chat/testing';

import { ChatTopicList } from './topic-list';

const club = 'group:@TGS#_club';

async function setUp(role: MemberRole) {
  const client = new FakeChatClient();
  client.addGroup({ id: '@TGS#_club', name: 'Club', avatarUrl: null, type: 'community' });
  TestBed.configureTestingModule({ providers: [provideChatTesting(client)] });
  await TestBed.inject(ChatService).login();
  client.setRoom(club, { role });
  client.setMember(club, 'bob', { role: 'admin' });
  const garden = client.createTopicAs('bob', club, 'Garden');
  client.receive('The tomatoes are ripe', 'bob', garden);
  const fixture = TestBed.createComponent(ChatTopicList);
  fixture.componentRef.setInput('community', club);
  TestBed.tick();
  await Promise.all([TestBed.inject(TopicStore).load(club), TestBed.inject(RoomStore).load(club)]);
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  const button = (name: string) =>
    [...host.querySelectorAll('button')].find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent.trim()) === name,
    );
  return { client, fixture, host, garden, button };
}

describe('ChatTopicList', () => {
  it('lists topics with what was said and is unread, and opens them', async () => {
    const { fixture, host, garden, button } = await setUp('member');
    expect(host.textContent).toContain('Bob: The tomatoes are ripe');
    button('Garden, 1 unread')?.click();
    expect(fixture.componentInstance.selected()).toBe(garden);
  });

  it('lets owner and admins alone change them', async () => {
    const member = await setUp('member');
    expect(member.button('New topic')).toBeUndefined();
    TestBed.resetTestingModule();
    const admin = await setUp('admin');
    expect(admin.button('New topic')).toBeDefined();
    expect(admin.button('Rename Garden')).toBeDefined();
  });

  it('follows those that others make', async () => {
    const { client, fixture, button } = await setUp('member');
    client.createTopicAs('bob', club, 'Tools');
    await fixture.whenStable();
    expect(button('Tools')).toBeDefined();
  });
});
