import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import { ChatDialogFrame } from './dialog-frame';

@Component({
  selector: 'chat-test-page',
  template: ` <chat-dialog-frame title="Sure?"><button>Yes</button></chat-dialog-frame> `,
  imports: [ChatDialogFrame],
  host: { '(keydown.escape)': 'escaped = true' },
})
class TestPage {
  escaped = false;
}

describe('ChatDialogFrame', () => {
  beforeEach(() => {
    HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
      this.open = true;
    };
  });

  it('gives the caret back to what was being written before', async () => {
    const field = document.createElement('textarea');
    document.body.append(field);
    const fixture = TestBed.createComponent(TestPage);
    await fixture.whenStable();
    field.focus();
    const put = jest.spyOn(field, 'setSelectionRange');
    const dialog = (fixture.nativeElement as HTMLElement).querySelector('dialog');
    dialog?.dispatchEvent(new Event('close'));
    expect(put).toHaveBeenCalledTimes(1);
    field.remove();
  });

  it('keeps Escape to itself: what is behind it stays open', async () => {
    const fixture = TestBed.createComponent(TestPage);
    await fixture.whenStable();
    const button = (fixture.nativeElement as HTMLElement).querySelector('.body button');
    button?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(button).not.toBeNull();
    expect(fixture.componentInstance.escaped).toBe(false);
  });
});
