import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ChatSendOnEnter, SendKey } from './send-on-enter';

@Component({
  template: '<textarea [chatSendKey]="key()" (chatSendOnEnter)="sent = sent + 1"></textarea>',
  imports: [ChatSendOnEnter],
})
class Page {
  readonly key = signal<SendKey>('enter');
  sent = 0;
}

function showField() {
  const fixture = TestBed.createComponent(Page);
  const field = (fixture.nativeElement as HTMLElement).querySelector('textarea');
  if (!field) throw new Error('The field is missing.');
  const press = (init: KeyboardEventInit & { at?: number } = {}) => {
    const event = new KeyboardEvent('keydown', { key: 'Enter', cancelable: true, ...init });
    if (init.at !== undefined) Object.defineProperty(event, 'timeStamp', { value: init.at });
    field.dispatchEvent(event);
    return event.defaultPrevented;
  };
  const endComposition = (at: number) => {
    const event = new CompositionEvent('compositionend');
    Object.defineProperty(event, 'timeStamp', { value: at });
    field.dispatchEvent(event);
  };
  return { fixture, page: fixture.componentInstance, press, endComposition };
}

describe('ChatSendOnEnter', () => {
  it('sends with Enter, and writes no new line', () => {
    const { page, press } = showField();
    expect(press()).toBe(true);
    expect(page.sent).toBe(1);
  });

  it.each([{ shiftKey: true }, { ctrlKey: true }, { altKey: true }, { metaKey: true }])(
    'does not send with %j',
    (modifier) => {
      const { page, press } = showField();
      expect(press(modifier)).toBe(false);
      expect(page.sent).toBe(0);
    },
  );

  it('sends once while Enter is held', () => {
    const { page, press } = showField();
    press();
    press({ repeat: true });
    expect(page.sent).toBe(1);
  });

  it.each([{ isComposing: true }, { keyCode: 229 }])(
    'does not send while an input method composes: %j',
    (sign) => {
      const { page, press } = showField();
      expect(press(sign)).toBe(false);
      expect(page.sent).toBe(0);
    },
  );

  it('does not send with the Enter that ended a composition in Safari, but with the next', () => {
    const { page, press, endComposition } = showField();
    endComposition(1000);
    press({ at: 1002 });
    expect(page.sent).toBe(0);
    press({ at: 1400 });
    expect(page.sent).toBe(1);
  });

  it('sends with Ctrl+Enter or ⌘+Enter where that is the setting', async () => {
    const { fixture, page, press } = showField();
    page.key.set('mod-enter');
    await fixture.whenStable();
    expect(press()).toBe(false);
    expect(press({ ctrlKey: true, metaKey: true })).toBe(false);
    expect(page.sent).toBe(0);
    expect(press({ ctrlKey: true })).toBe(true);
    expect(press({ metaKey: true })).toBe(true);
    expect(page.sent).toBe(2);
  });

  it('leaves Enter alone while it is somebody else’s', async () => {
    const { fixture, page, press } = showField();
    page.key.set(null);
    await fixture.whenStable();
    expect(press()).toBe(false);
    expect(page.sent).toBe(0);
  });
});
