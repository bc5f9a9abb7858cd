import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { ChatService } from 'ngx-tencent-chat';
import { ChatMessagePane } from 'ngx-tencent-chat/kit';
import {
  ChatMessagePaneHarness,
  FakeChatClient,
  provideChatTesting,
} from 'ngx-tencent-chat/testing';

import { writePlace } from './place-text';
import { ChatReadingPlace, PlaceChange } from './reading-place';

const NOON = Date.UTC(2026, 10, 22, 12);

@Component({
  template: `<chat-message-pane
    conversation="direct:bob"
    [chatPlace]="place()"
    (chatPlaceChange)="changes.push($event)"
  />`,
  imports: [ChatMessagePane, ChatReadingPlace],
})
class Reading {
  readonly place = signal<string | null>(null);
  readonly changes: PlaceChange[] = [];
}

async function read(text: string | null) {
  const client = new FakeChatClient({ pageSize: 10 });
  jest.spyOn(document, 'hasFocus').mockReturnValue(true);
  for (let minute = 0; minute < 60; minute++)
    client.addHistory('bob', 'alice', `${minute}`, NOON + minute * 60_000);
  const placeOf = (wanted: string): string => {
    const found = client
      .stored('direct:bob')
      .find(({ body }) => body.type === 'text' && body.text === wanted);
    return writePlace({ id: found?.id ?? '', sentAt: found?.sentAt ?? 0, sequence: 0 });
  };
  TestBed.configureTestingModule({ providers: [provideChatTesting(client)] });
  const chat = TestBed.inject(ChatService);
  const fixture = TestBed.createComponent(Reading);
  const { place, changes } = fixture.componentInstance;
  await chat.login();
  if (text !== null) place.set(placeOf(text));
  const loader = TestbedHarnessEnvironment.loader(fixture);
  const feed = await (await loader.getHarness(ChatMessagePaneHarness)).getFeed();
  await fixture.whenStable();
  return { chat, fixture, place, changes, placeOf, feed };
}

afterEach(() => jest.restoreAllMocks());

describe('ChatReadingPlace', () => {
  it('opens a conversation at the message of its address, and says nothing of it', async () => {
    const { feed, changes } = await read('7');
    expect(await feed.getHighlightedText()).toBe('7');
    expect(changes).toEqual([]);
  });

  it('goes where the address goes, and to the end where it names no message', async () => {
    const { feed, fixture, place, placeOf } = await read(null);
    place.set(placeOf('9'));
    await fixture.whenStable();
    expect(await feed.getHighlightedText()).toBe('9');
    const pane = fixture.debugElement.children[0]?.componentInstance as ChatMessagePane;
    const latest = jest.spyOn(pane, 'jumpToLatest');
    place.set(null);
    await fixture.whenStable();
    expect(latest).toHaveBeenCalledTimes(1);
  });

  it('tells of a jump once, and does not repeat it when the address says so', async () => {
    const { fixture, place, placeOf, changes } = await read(null);
    const pane = fixture.debugElement.children[0]?.componentInstance as ChatMessagePane;
    await pane.jumpTo({ time: NOON + 5 * 60_000 });
    await fixture.whenStable();
    expect(changes).toHaveLength(1);
    const jumps = jest.spyOn(pane, 'jumpTo');
    place.set(changes[0]?.to ?? placeOf('5'));
    await fixture.whenStable();
    expect(jumps).not.toHaveBeenCalled();
    expect(changes).toHaveLength(1);
  });
});
