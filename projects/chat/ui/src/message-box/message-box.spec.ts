import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { inputBinding, outputBinding, signal, twoWayBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ChatMessageBoxHarness } from 'ngx-tencent-chat/testing';
import { CompletionSource } from './completion';
import { ChatMessageBox } from './message-box';

const people: CompletionSource = {
  trigger: '@',
  name: 'People',
  at: 'word',
  least: 0,
  spaces: true,
  find: () => [{ id: 'bob', label: 'Bob', text: '@Bob ' }],
};

async function showBox(first = '', completions: readonly CompletionSource[] = []) {
  const text = signal(first);
  const disabled = signal(false);
  const maxBytes = signal(100);
  const sent: string[] = [];
  const fixture = TestBed.createComponent(ChatMessageBox, {
    bindings: [
      twoWayBinding('value', text),
      inputBinding('disabled', disabled),
      inputBinding('completions', () => completions),
      inputBinding('maxBytes', maxBytes),
      outputBinding<string>('send', (message) => sent.push(message)),
    ],
  });
  const box = await TestbedHarnessEnvironment.harnessForFixture(fixture, ChatMessageBoxHarness);
  return { box, fixture, text, disabled, maxBytes, sent };
}

describe('ChatMessageBox', () => {
  it('sends with Enter, empties itself and keeps the focus', async () => {
    const { box, sent, text } = await showBox();
    await box.send('hello');
    expect(sent).toEqual(['hello']);
    expect(await box.getText()).toBe('');
    expect(text()).toBe('');
    expect(await box.isFocused()).toBe(true);
  });

  it('sends with the button and gives the focus back to the field', async () => {
    const { box, sent } = await showBox('hello');
    await box.pressSend();
    expect(sent).toEqual(['hello']);
    expect(await box.isFocused()).toBe(true);
  });

  it('does not send with Shift+Enter', async () => {
    const { box, sent } = await showBox('hello');
    await box.pressEnter({ shift: true });
    expect(sent).toEqual([]);
    expect(await box.getText()).toBe('hello');
  });

  it.each(['', '   ', '\n\n'])('never sends %j', async (blank) => {
    const { box, sent } = await showBox();
    await box.send(blank);
    await box.pressSend();
    expect(await box.canSend()).toBe(false);
    expect(sent).toEqual([]);
  });

  it('sends the text as written, with its spaces', async () => {
    const { box, sent } = await showBox();
    await box.send('  two\n\nlines ');
    expect(sent).toEqual(['  two\n\nlines ']);
  });

  it('counts down near the limit, in bytes', async () => {
    const { box } = await showBox('a'.repeat(90));
    expect(await box.getCount()).toBeNull();
    await box.write('é'.repeat(48));
    expect(await box.getCount()).toBe('4');
  });

  it('keeps a text that is too long, and says by how much', async () => {
    const { box, sent } = await showBox();
    await box.send('a'.repeat(103));
    expect(sent).toEqual([]);
    expect(await box.getText()).toHaveLength(103);
    expect(await box.getStatus()).toBe('3 bytes too long to send');
  });

  it('empties itself however fast one writes', async () => {
    const { box, fixture } = await showBox();
    const field = (fixture.nativeElement as HTMLElement).querySelector('textarea');
    if (field) field.value = 'hello';
    field?.dispatchEvent(new Event('input'));
    field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    expect(await box.getText()).toBe('');
  });

  it('takes what is offered and sends with the next key, before it is rendered', async () => {
    const { fixture, sent } = await showBox('', [people]);
    const field = (fixture.nativeElement as HTMLElement).querySelector('textarea');
    const press = () =>
      field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', cancelable: true }));
    if (field) field.value = '@b';
    field?.dispatchEvent(new Event('input'));
    await Promise.resolve();
    await Promise.resolve();
    press();
    expect(field?.value).toBe('@Bob ');
    expect(sent).toEqual([]);
    press();
    expect(sent).toEqual(['@Bob ']);
  });

  it('counts a text as it travels: quotes and line breaks take two bytes', async () => {
    const { box, maxBytes } = await showBox();
    maxBytes.set(6);
    await box.write('"\n"');
    expect(await box.canSend()).toBe(true);
    await box.write('"\n"a');
    expect(await box.canSend()).toBe(false);
  });

  it('does not send what shows nothing', async () => {
    const { box, sent } = await showBox();
    await box.send('\u200b\u3164');
    expect(sent).toEqual([]);
  });

  it('takes a text back that was refused', async () => {
    const { box, text } = await showBox();
    await box.send('hello');
    text.set('hello');
    expect(await box.getText()).toBe('hello');
  });

  it('can be disabled', async () => {
    const { box, disabled, sent } = await showBox('hello');
    disabled.set(true);
    await box.pressSend();
    expect(await box.isDisabled()).toBe(true);
    expect(sent).toEqual([]);
  });
});
