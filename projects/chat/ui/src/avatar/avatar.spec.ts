import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { inputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Person } from 'ngx-tencent-chat/models';
import { ChatAvatarHarness, makePerson } from 'ngx-tencent-chat/testing';
import { ChatAvatar } from './avatar';

async function showAvatar(first: Person) {
  const person = signal(first);
  const bindings = [inputBinding('person', person)];
  const fixture = TestBed.createComponent(ChatAvatar, { bindings });
  const avatar = await TestbedHarnessEnvironment.harnessForFixture(fixture, ChatAvatarHarness);
  return { avatar, person };
}

describe('ChatAvatar', () => {
  it('shows the picture', async () => {
    const { avatar } = await showAvatar(makePerson({ avatarUrl: 'https://a.test/bob.png' }));
    expect(await avatar.getPictureUrl()).toBe('https://a.test/bob.png');
    expect(await avatar.getInitials()).toBeNull();
  });

  it('shows initials without a picture, and where the picture does not load', async () => {
    const { avatar, person } = await showAvatar(makePerson({ name: 'Bob Marchetti' }));
    expect(await avatar.getInitials()).toBe('BM');

    person.set(makePerson({ name: 'Ada Okafor', avatarUrl: 'https://a.test/gone.png' }));
    await avatar.failPicture();
    expect(await avatar.getInitials()).toBe('AO');
  });

  it('tries again when there is another picture', async () => {
    const { avatar, person } = await showAvatar(makePerson({ avatarUrl: 'https://a.test/1.png' }));
    await avatar.failPicture();
    person.set(makePerson({ avatarUrl: 'https://a.test/2.png' }));
    expect(await avatar.getPictureUrl()).toBe('https://a.test/2.png');
  });

  it('has a dot for those who are there', async () => {
    const online = signal(false);
    const bindings = [inputBinding('person', makePerson), inputBinding('online', online)];
    const fixture = TestBed.createComponent(ChatAvatar, { bindings });
    const avatar = await TestbedHarnessEnvironment.harnessForFixture(fixture, ChatAvatarHarness);
    expect(await avatar.isOnline()).toBe(false);
    online.set(true);
    expect(await avatar.isOnline()).toBe(true);
  });

  it('says nothing: the name stands beside it', async () => {
    const { avatar } = await showAvatar(makePerson());
    expect(await (await avatar.host()).getAttribute('aria-hidden')).toBe('true');
  });
});
