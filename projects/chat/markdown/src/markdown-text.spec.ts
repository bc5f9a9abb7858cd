import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { ApplicationRef, inputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ChatMessageBubbleHarness, makeMessage } from 'ngx-tencent-chat/testing';
import { ChatMessageBubble, provideMessageTypes } from 'ngx-tencent-chat/ui';

import { hasMarks, markdownTextType, withoutMarks } from './markdown-text-type';

// The first one waits for nobody who loads a type.
beforeAll(() => markdownTextType.load?.());

async function show(text: string, mentions: readonly string[] = []) {
  TestBed.configureTestingModule({ providers: [provideMessageTypes(markdownTextType)] });
  const fixture = TestBed.createComponent(ChatMessageBubble, {
    bindings: [inputBinding('message', signal(makeMessage({ text, mentions })))],
  });
  await TestbedHarnessEnvironment.harnessForFixture(fixture, ChatMessageBubbleHarness);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

describe('a text with marks', () => {
  it.each([
    ['**bold**', 'strong', 'bold'],
    ['*thin*', 'em', 'thin'],
    ['~~gone~~', 's', 'gone'],
    ['use `npm`', 'code', 'npm'],
    ['- one\n- two', 'ul > li + li', 'two'],
    ['3. three', 'ol[start="3"] > li', 'three'],
    ['> said', 'blockquote', 'said'],
    ['|a|b|\n|-|-|\n|1|2|', 'td + td', '2'],
    ['```js\n1 < 2\n```', 'pre', '1 < 2'],
    ['[a page](https://example.com/)', 'a[href="https://example.com/"]', 'a page'],
  ])('%j has its %s', async (text, selector, words) => {
    const host = await show(text);
    expect(host.querySelector(selector)?.textContent.trim()).toBe(words);
  });

  it('is never HTML', async () => {
    const host = await show('**x** <img src=x onerror=alert(1)> [a](javascript:alert(1))');
    expect(host.querySelector('img, a, script')).toBeNull();
    expect(host.textContent).toContain('<img src=x onerror=alert(1)> [a](javascript:alert(1))');
  });

  it('marks people who are mentioned', async () => {
    const host = await show('**@Bob** and @Carol, not a@b.c', ['bob', 'carol']);
    const names = [...host.querySelectorAll('.mention')].map(({ textContent }) => textContent);
    expect(names).toEqual(['@Bob', '@Carol']);
  });

  it('copies code', async () => {
    const written: string[] = [];
    const clipboard = { writeText: (text: string) => Promise.resolve(void written.push(text)) };
    Object.assign(navigator, { clipboard });
    const host = await show('```\na\n  b\n```');
    host.querySelector<HTMLElement>('chat-code-block button')?.click();
    await TestBed.inject(ApplicationRef).whenStable();
    expect(written).toEqual(['a\n  b']);
    expect(host.querySelector('[role=status]')?.textContent).toBe('Copied');
  });

  it('without marks is left to what shows all other texts', async () => {
    const host = await show('just words');
    expect(host.querySelector('chat-markdown-text')).toBeNull();
    expect(host.textContent).toContain('just words');
  });
});

describe('marks', () => {
  it.each([
    ['just words', false],
    ['2 * 3 * 4', false],
    ['snake_case_name', false],
    ['a - b', false],
    ['5 > 3', false],
    ['#tag', false],
    ['**a**', true],
    ['_a_', true],
    ['# A', true],
    ['- a', true],
    ['1. a', true],
    ['> a', true],
    ['`a`', true],
    ['[a](https://b.c)', true],
    [`**a** ${'x'.repeat(9_000)}`, false],
  ])('of %j: %s', (text, has) => {
    expect(hasMarks(text)).toBe(has);
  });

  it.each([
    ['**bold** _thin_ `code`', 'bold thin code'],
    ['# Title\n> said', 'Title\nsaid'],
    ['```js\nlet a;\n```', 'let a;'],
    ['see [this](https://a.b/c)', 'see this'],
    ['snake_case and 2*3', 'snake_case and 2*3'],
  ])('are left out of the preview of %j', (text, preview) => {
    expect(withoutMarks(text)).toBe(preview);
  });
});
