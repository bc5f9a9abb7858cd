import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import { giveCaret } from './give-caret';
import { TypedAhead } from './typed-ahead';

describe('TypedAhead', () => {
  let ahead: TypedAhead;
  let before: HTMLTextAreaElement;
  let dialog: HTMLDialogElement;
  let field: HTMLInputElement;

  beforeEach(() => {
    before = document.createElement('textarea');
    field = document.createElement('input');
    dialog = document.createElement('dialog');
    dialog.open = true;
    dialog.append(field);
    document.body.replaceChildren(before, dialog);
    before.focus();
    ahead = TestBed.inject(TypedAhead);
  });

  /** Presses keys as a person does; what is not prevented reaches what has the focus. */
  function press(keys: readonly string[], more: KeyboardEventInit = {}): readonly string[] {
    const held = keys.filter((key) => {
      const init = { key, bubbles: true, cancelable: true, ...more };
      return !document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init));
    });
    return held;
  }

  async function render(): Promise<void> {
    for (let time = 0; time < 3; time++) {
      TestBed.inject(ApplicationRef).tick();
      await Promise.resolve();
    }
  }

  it('types into what takes the focus, and not into what had it', async () => {
    ahead.keep();
    expect(press(['b', 'o', 'n', 'Backspace', 'b'])).toHaveLength(5);
    field.focus();
    await render();
    expect([before.value, field.value]).toEqual(['', 'bob']);
    expect(press(['x'])).toEqual([]);
  });

  it('keeps the order: what is typed meanwhile comes behind', async () => {
    ahead.keep();
    press(['a']);
    field.focus();
    expect(press(['b'])).toEqual(['b']);
    await render();
    expect(field.value).toBe('ab');
  });

  it('lets a key do what it does before the next one is pressed', async () => {
    const told: string[] = [];
    field.addEventListener('keydown', ({ key }) => {
      if (key !== 'Enter') return;
      told.push(field.value);
      ahead.keep();
    });
    ahead.keep();
    press(['a', 'b', 'Enter', 'h', 'i']);
    field.focus();
    await render();
    expect([told, field.value]).toEqual([['ab'], 'ab']);
    before.focus();
    await render();
    expect(before.value).toBe('hi');
  });

  it('types at once where the focus stays', async () => {
    ahead.keep();
    press(['a']);
    ahead.release();
    await render();
    expect(before.value).toBe('a');
  });

  it('closes a dialog by Escape, unless it minds', async () => {
    dialog.close = () => dialog.removeAttribute('open');
    ahead.keep();
    press(['Escape']);
    field.focus();
    await render();
    expect(dialog.hasAttribute('open')).toBe(false);
  });

  it('leaves alone what is for the page, and what comes by itself while a key is held down', () => {
    ahead.keep();
    expect(press(['k'], { ctrlKey: true })).toEqual([]);
    expect(press(['Shift', 'F5'])).toEqual([]);
    expect(press(['Enter'], { repeat: true })).toEqual(['Enter']);
  });

  it.each(['a tap', 'Tab', 'time'])('ends by %s: somebody has gone elsewhere', async (what) => {
    const now = jest.spyOn(performance, 'now');
    now.mockReturnValue(0);
    ahead.keep();
    press(['a']);
    if (what === 'a tap') field.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    if (what === 'Tab') press(['Tab']);
    if (what === 'time') now.mockReturnValue(5001);
    expect(press(['b'])).toEqual([]);
    field.focus();
    await render();
    expect(field.value).toBe('');
    now.mockRestore();
  });
});

describe('giveCaret', () => {
  it('puts the caret where it was in the field that has the focus, and minds no other', () => {
    const field = document.createElement('textarea');
    const email = document.createElement('input');
    email.type = 'email';
    document.body.replaceChildren(field, email);
    field.value = 'hello';
    field.setSelectionRange(2, 3);
    field.focus();
    const put = jest.spyOn(field, 'setSelectionRange');
    giveCaret(document);
    expect(put).toHaveBeenCalledWith(2, 3);
    email.focus();
    expect(() => giveCaret(document)).not.toThrow();
    email.blur();
    expect(() => giveCaret(document)).not.toThrow();
  });
});
