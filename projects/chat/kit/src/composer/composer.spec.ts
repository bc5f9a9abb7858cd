import { TestKey } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Provider, inputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ChatService } from 'ngx-tencent-chat';
import { ConversationId } from 'ngx-tencent-chat/models';
import { DraftKeeper, MessageStore, RoomStore, TopicStore } from 'ngx-tencent-chat/state';
import { ChatComposerHarness, FakeChatClient, provideChatTesting } from 'ngx-tencent-chat/testing';

import { until } from '../testing/until';
import { ChatComposer } from './composer';
import { provideComposerOptions } from './composer-options';
import { provideCannedReplies, provideSlashCommands } from './slash-commands';

// jsdom has no layout to scroll.
Element.prototype.scrollIntoView = () => undefined;

async function openComposer(id: ConversationId = 'direct:bob', ...providers: Provider[]) {
  const client = new FakeChatClient();
  TestBed.configureTestingModule({ providers: [provideChatTesting(client), ...providers] });
  await TestBed.inject(ChatService).login();
  if (id === 'group:team') client.addGroup({ id: 'team', name: 'The team', avatarUrl: null });
  const conversation = signal(id);
  const fixture = TestBed.createComponent(ChatComposer, {
    bindings: [inputBinding('conversation', conversation)],
  });
  const harness = await TestbedHarnessEnvironment.harnessForFixture(fixture, ChatComposerHarness);
  const said = () =>
    client.stored(conversation()).map(({ body }) => (body.type === 'text' ? body.text : body.type));
  return {
    box: await harness.getBox(),
    client,
    conversation,
    drafts: TestBed.inject(DraftKeeper),
    fixture,
    messages: TestBed.inject(MessageStore),
    said,
  };
}

/** jsdom gives its bytes to a reader only. */
Blob.prototype.arrayBuffer = function (this: Blob) {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.readAsArrayBuffer(this);
  });
};

const note = (name = 'notes.txt', content = 'Some notes') => new File([content], name);

describe('ChatComposer with files', () => {
  it('sends what is pasted, with its words', async () => {
    const { box, said } = await openComposer();
    await box.paste(note());
    await until(async () => (await box.getAttachments()).length === 1);
    await box.send('Have a look');
    await until(() => said().length === 2);
    expect(said()).toEqual(['Have a look', 'file']);
    expect(await box.getAttachments()).toEqual([]);
  });

  it('sends files without words', async () => {
    const { box, said } = await openComposer();
    await box.paste(note());
    await until(async () => (await box.getAttachments()).length === 1);
    await box.pressEnter();
    await until(() => said().length === 1);
    expect(said()).toEqual(['file']);
  });

  it('takes an attachment away', async () => {
    const { box, drafts } = await openComposer();
    await box.paste(note());
    await until(async () => (await box.getAttachments()).length === 1);
    await box.removeAttachment('notes.txt');
    expect(drafts.draft('direct:bob').attachments).toEqual([]);
  });

  it.each([
    ['a program', note('setup.exe'), 'could run as a program'],
    ['what is empty', note('notes.txt', ''), 'is empty'],
    ['what is too large', note('notes.txt', 'x'.repeat(200)), 'too large'],
    ['what is disguised', note('photo.png', '<html>'), 'not what its name says'],
  ])('says why it does not take %s', async (_, file, why) => {
    const { box, drafts } = await openComposer(
      'direct:bob',
      provideComposerOptions({ maxFileBytes: 100 }),
    );
    await box.paste(file);
    await until(async () => (await box.getProblems()).length === 1);
    expect((await box.getProblems())[0]).toContain(why);
    expect(drafts.draft('direct:bob').attachments).toEqual([]);
  });

  it('takes as many as may be sent at once', async () => {
    const { box } = await openComposer('direct:bob', provideComposerOptions({ maxFiles: 2 }));
    await box.paste(note('a.txt'), note('b.txt'), note('c.txt'));
    await until(async () => (await box.getAttachments()).length === 2);
    expect(await box.getProblems()).toEqual(['“c.txt” is left out: 2 files at a time.']);
  });

  it('offers to send a text that is too long as a file', async () => {
    const { box, drafts } = await openComposer(
      'direct:bob',
      provideComposerOptions({ maxBytes: 10 }),
    );
    await box.write('Far too long a text');
    await box.sendAsFile();
    expect(await box.getText()).toBe('');
    expect(await box.getAttachments()).toEqual(['Message.txt']);
    const [attached] = drafts.draft('direct:bob').attachments;
    expect(attached?.body.file.size).toBe(19);
  });
});

describe('ChatComposer and what was said', () => {
  it('changes the last own text with ArrowUp, and keeps what was written before', async () => {
    const { box, client, messages, said } = await openComposer();
    await messages.open('direct:bob');
    await box.send('Helo');
    await until(() => said().length === 1);
    await box.pressKey(TestKey.UP_ARROW);
    expect(await box.getContext()).toEqual(['Edit message', 'Helo']);
    expect(await box.getText()).toBe('Helo');
    await box.send('Hello');
    await until(() => client.callsOf('edit').length === 1);
    expect(said()).toEqual(['Hello']);
    expect(await box.getContext()).toBeNull();
  });

  it('changes what was said last however fast one writes', async () => {
    const { box, fixture, messages, said } = await openComposer();
    await messages.open('direct:bob');
    await box.send('Helo');
    await until(() => said().length === 1);
    const field = (fixture.nativeElement as HTMLElement).querySelector('textarea');
    const press = (key: string) => field?.dispatchEvent(new KeyboardEvent('keydown', { key }));
    press('ArrowUp');
    expect(field?.value).toBe('Helo');
    press('Escape');
    expect(field?.value).toBe('');
    press('ArrowUp');
    expect(field?.value).toBe('Helo');
    field?.setRangeText('l', 3, 3, 'end');
    field?.dispatchEvent(new Event('input'));
    press('Enter');
    expect(field?.value).toBe('');
    await until(() => said()[0] === 'Hello');
  });

  it('gives the draft back when an edit ends', async () => {
    const { box, drafts } = await openComposer();
    drafts.change('direct:bob', { text: 'Helo', editing: { key: 'gone', before: 'Draft' } });
    await box.endContext();
    expect(await box.getText()).toBe('Draft');
  });

  it('answers, until the writer does not want to', async () => {
    const { box, client, drafts, said } = await openComposer();
    const quote = {
      place: { id: 'm1', sentAt: 1, sequence: 1 },
      sender: 'Bob',
      text: 'Are you there?',
    };
    drafts.change('direct:bob', { quote });
    expect(await box.getContext()).toEqual(['Reply to Bob', 'Are you there?']);
    await box.send('I am');
    await until(() => said().length === 1);
    expect(client.stored('direct:bob')[0]?.quote).toEqual(quote);
    expect(await box.getContext()).toBeNull();
  });

  it('keeps a change that is refused', async () => {
    const { box, client, messages, said } = await openComposer();
    await messages.open('direct:bob');
    await box.send('Helo');
    await until(() => said().length === 1);
    await box.pressKey(TestKey.UP_ARROW);
    client.failNext('edit', 'not-allowed');
    await box.send('Hello');
    await until(async () => (await box.getProblems()).length === 1);
    expect(await box.getText()).toBe('Hello');
    expect(await box.getContext()).not.toBeNull();
  });
});

describe('ChatComposer and the app', () => {
  it('asks before it sends, and sends what it is given', async () => {
    const beforeSend = jest.fn((draft) => Promise.resolve({ ...draft, text: 'Polite' }));
    const { box, said } = await openComposer('direct:bob', provideComposerOptions({ beforeSend }));
    await box.send('Rude');
    await until(() => said().length === 1);
    expect(said()).toEqual(['Polite']);
    expect(await box.getText()).toBe('');
  });

  it.each([
    ['says no', () => false as const, 'This message was not sent.'],
    ['says why', () => Promise.resolve('Not on Sundays.'), 'Not on Sundays.'],
  ])('loses nothing when the app %s', async (_, beforeSend, problem) => {
    const { box, said } = await openComposer('direct:bob', provideComposerOptions({ beforeSend }));
    await box.send('Hello');
    await until(async () => (await box.getProblems()).length === 1);
    expect(await box.getProblems()).toEqual([problem]);
    expect(await box.getText()).toBe('Hello');
    expect(said()).toEqual([]);
  });

  it('does a command', async () => {
    const run = jest.fn(() => undefined);
    const { box, said } = await openComposer(
      'direct:bob',
      provideSlashCommands([{ name: 'invite', description: 'Invites somebody', run }]),
    );
    await box.send('/invite Carol now');
    await until(() => run.mock.calls.length === 1);
    expect(run).toHaveBeenCalledWith({ conversation: 'direct:bob', args: 'Carol now' });
    await until(async () => (await box.getText()) === '');
    expect(said()).toEqual([]);
  });

  it('sends what a command makes of it', async () => {
    const shrug = { name: 'shrug', description: '', run: () => 'Who knows' };
    const { box, said } = await openComposer('direct:bob', provideSlashCommands([shrug]));
    await box.send('/shrug');
    await until(() => said().length === 1);
    expect(said()).toEqual(['Who knows']);
  });

  it('offers commands and ready answers', async () => {
    const { box } = await openComposer(
      'direct:bob',
      provideSlashCommands([{ name: 'invite', description: '', run: () => undefined }]),
      provideCannedReplies(() => Promise.resolve([{ name: 'hours', text: 'From 9 to 5.' }])),
    );
    await box.write('/');
    await until(async () => (await box.getSuggestions()).length === 2);
    await box.write('/hou');
    await until(async () => (await box.getSuggestions()).length === 1);
    await box.pressEnter();
    expect(await box.getText()).toBe('From 9 to 5.');
  });
});

describe('ChatComposer in a group', () => {
  it('mentions people, and everybody where one may', async () => {
    const { box, client, said } = await openComposer('group:team');
    client.setRoom('group:team', { role: 'owner', type: 'public' });
    client.setMember('group:team', 'bob', { role: 'admin' });
    await box.write('Hi @');
    await until(async () => (await box.getSuggestions()).length > 1);
    expect((await box.getSuggestions())[0]).toBe('all');
    await box.write('Hi @bo');
    await until(async () => (await box.getSuggestions()).length === 1);
    await box.pressEnter();
    expect(await box.getText()).toBe('Hi @Bob ');
    await box.pressEnter();
    await until(() => said().length === 1);
    expect(client.stored('group:team')[0]?.mentions).toEqual(['bob']);
  });

  it.each([
    [{ allMuted: true }, 'Only admins can write here.'],
    [{ role: null }, 'You are not a member of this group any more.'],
    [{ mutedUntil: Date.now() + 3_600_000 }, 'You cannot write here until'],
  ])('says why nobody can write: %j', async (change, why) => {
    const { box, client, fixture } = await openComposer('group:team');
    client.setRoom('group:team', { type: 'public', role: 'member', ...change });
    await fixture.whenStable();
    await until(() => TestBed.inject(RoomStore).room('group:team')() !== null);
    await until(async () => (await box.getReason()) !== null);
    expect(await box.getReason()).toContain(why);
    client.setRoom('group:team', { allMuted: false, role: 'member', mutedUntil: 0 });
    await until(async () => (await box.getReason()) === null);
  });

  it('says that a topic has ended while somebody writes in it, and keeps what they wrote', async () => {
    const club = 'group:@TGS#_club';
    const { box, client, conversation } = await openComposer();
    client.addGroup({ id: '@TGS#_club', name: 'Club', avatarUrl: null, type: 'community' });
    client.setRoom(club, { role: 'admin' });
    client.setMember(club, 'bob', { role: 'admin' });
    const garden = client.createTopicAs('bob', club, 'Garden');
    conversation.set(garden);
    await TestBed.inject(TopicStore).load(club);
    await box.write('I will bring');
    await client.topics.remove(garden);
    await until(async () => (await box.getReason())?.includes('was deleted') === true);
    expect(await box.getText()).toBe('I will bring');
  });

  it('counts down in slow mode', async () => {
    const { box, messages, said } = await openComposer(
      'group:team',
      provideComposerOptions({ slowMode: 30 }),
    );
    await messages.open('group:team');
    await box.send('One');
    await until(() => said().length === 1);
    await until(async () => (await box.getWait()) !== null);
    expect(Number(await box.getWait())).toBeGreaterThan(25);
    await box.send('Two');
    expect(await box.getText()).toBe('Two');
    expect(said()).toEqual(['One']);
  });

  it('tells others that one is writing, and that one has stopped', async () => {
    const { box, client } = await openComposer('direct:bob');
    await box.write('He');
    await until(() => client.callsOf('tellTyping').length === 1);
    await box.write('');
    await until(() => client.callsOf('tellTyping').length === 2);
  });
});
