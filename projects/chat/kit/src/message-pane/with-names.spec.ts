import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ChatService } from 'ngx-tencent-chat';
import { Message } from 'ngx-tencent-chat/models';
import {
  FakeChatClient,
  makeMessage,
  makeNotice,
  makePerson,
  provideChatTesting,
} from 'ngx-tencent-chat/testing';

import { until } from '../testing/until';
import { injectNamed } from './with-names';

const madeOwner = makeMessage({
  body: makeNotice({
    event: 'made-owner',
    people: [makePerson({ id: 'bob', name: 'bob' })],
  }),
});

describe('injectNamed', () => {
  async function begin(first: readonly Message[]) {
    const client = new FakeChatClient();
    TestBed.configureTestingModule({ providers: [provideChatTesting(client)] });
    await TestBed.inject(ChatService).login();
    const messages = signal(first);
    const named = TestBed.runInInjectionContext(() => injectNamed(messages));
    TestBed.tick();
    return { client, messages, named };
  }

  it('finds out who it was', async () => {
    const { named } = await begin([madeOwner]);
    await until(() => JSON.stringify(named()[0]?.body).includes('Bob'));
    expect(named()[0]?.body).toMatchObject({ people: [{ id: 'bob', name: 'Bob' }] });
    const [before] = named();
    expect(named()[0]).toBe(before);
  });

  it('asks nobody about those who have names, and leaves all else as it is', async () => {
    const message = makeMessage();
    const notice = makeMessage({ body: makeNotice() });
    const { client, messages, named } = await begin([message, notice]);
    expect(named()).toBe(messages());
    expect(client.calls('loadProfiles')).toBe(0);
  });

  it('keeps the id where nobody knows more', async () => {
    const people = [makePerson({ id: 'nobody', name: 'nobody' })];
    const notice = makeMessage({ body: makeNotice({ event: 'made-owner', people }) });
    const { client, named } = await begin([notice]);
    await until(() => client.calls('loadProfiles') === 1);
    expect(named()).toEqual([notice]);
  });
});
