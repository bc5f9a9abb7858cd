import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ChatSendOnEnter } from './send-on-enter';

@Component({
  template: '<textarea (chatSendOnEnter)="sent = sent + 1"></textarea>',
  imports: [ChatSendOnEnter],
})
class Page {
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
  return { page: fixture.componentInstance, press, endComposition };
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
});
