import { Component, Injector, input, runInInjectionContext } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { englishIntl } from 'ngx-tencent-chat/i18n';
import { MessageBody, NoticeBody } from 'ngx-tencent-chat/models';
import * as v from 'valibot';
import { MessageType } from './message-type';
import { MessageTypes, injectMessageTypes, provideMessageTypes } from './message-types';

interface Poll {
  readonly question: string;
}

@Component({ template: '{{ body().question }}' })
class PollContent {
  readonly body = input.required<Poll>();
}

const poll: MessageType<Poll> = {
  type: 'poll',
  schema: (data): data is Poll => typeof (data as Poll | null)?.question === 'string',
  component: PollContent,
  preview: ({ question }) => `Poll: ${question}`,
  search: ({ question }) => question,
};
const asked = (data: unknown): MessageBody => ({ type: 'unknown', kind: 'poll', data });
const tea = asked({ question: 'Tea?' });
const notice: NoticeBody = { type: 'notice', event: 'left', by: null, people: [], text: '' };
const bob = { id: 'bob', name: 'Bob', avatarUrl: null };

describe('the built-in types', () => {
  const types = new MessageTypes();

  it.each<[MessageBody, string, string]>([
    [{ type: 'text', text: 'Hi' }, 'Hi', 'Hi'],
    [{ type: 'image', url: '', previewUrl: '', width: 1, height: 1 }, 'Photo', ''],
    [{ ...notice, people: [bob] }, 'Bob left', ''],
    [tea, englishIntl.unknownMessage('poll'), ''],
    [{ type: 'unknown', kind: 'text', data: 'x' }, englishIntl.unknownMessage('text'), ''],
  ])('have words for %j', (body, preview, search) => {
    expect(types.preview(body, englishIntl)).toBe(preview);
    expect(types.spoken(body, englishIntl)).toBe(preview);
    expect(types.search(body)).toBe(search);
    expect(types.shownBy(body)).toBeNull();
  });
});

describe('a type of the app', () => {
  const types = new MessageTypes([poll]);

  it('has its own component and words', () => {
    const shown = { type: poll, body: { question: 'Tea?' }, declared: true };
    expect(types.shownBy(tea)).toEqual(shown);
    expect(types.preview(tea, englishIntl)).toBe('Poll: Tea?');
    expect(types.spoken(tea, englishIntl)).toBe('Poll: Tea?');
    expect(types.search(tea)).toBe('Tea?');
  });

  it.each([undefined, null, {}, { question: 1 }, 'poll', []])('does not take %j', (data) => {
    expect(types.shownBy(asked(data))).toBeNull();
    expect(types.preview(asked(data), englishIntl)).toBe(englishIntl.unknownMessage('poll'));
  });

  it('may have a schema of Valibot, and gets what that makes of the data', () => {
    const schema = v.object({ question: v.pipe(v.string(), v.trim()) });
    const strict = new MessageTypes([{ ...poll, schema }]);
    expect(strict.preview(asked({ question: ' Tea? ' }), englishIntl)).toBe('Poll: Tea?');
    expect(strict.shownBy(asked({ question: 1 }))).toBeNull();
  });

  it('is not asked by a schema that answers later', () => {
    const schema = v.pipeAsync(v.object({ question: v.string() }));
    expect(new MessageTypes([{ ...poll, schema }]).shownBy(tea)).toBeNull();
  });

  it('may take the place of a built-in one', () => {
    const shout: MessageType<{ text: string }> = {
      type: 'text',
      schema: (data): data is { text: string } => data !== null,
      preview: ({ text }) => text.toUpperCase(),
    };
    const types = new MessageTypes([shout]);
    expect(types.preview({ type: 'text', text: 'hi' }, englishIntl)).toBe('HI');
  });
});

it('joins the types that are declared around it', () => {
  TestBed.configureTestingModule({ providers: [provideMessageTypes(poll)] });
  const around = TestBed.inject(Injector);
  const order = { ...poll, type: 'order' };
  const within = Injector.create({ providers: [provideMessageTypes(order)], parent: around });
  const names = () => injectMessageTypes().declared.map(({ type }) => type);
  expect(runInInjectionContext(around, names)).toEqual(['poll']);
  expect(runInInjectionContext(within, names)).toEqual(['poll', 'order']);
});
