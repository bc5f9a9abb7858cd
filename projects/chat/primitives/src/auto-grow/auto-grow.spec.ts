import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ChatAutoGrow } from './auto-grow';

@Component({
  template: '<textarea [chatAutoGrow]="text()" [value]="text()"></textarea>',
  imports: [ChatAutoGrow],
})
class Page {
  readonly text = signal('one');
}

describe('ChatAutoGrow', () => {
  it('fits the field to its text where the browser does not', async () => {
    jest.spyOn(HTMLTextAreaElement.prototype, 'scrollHeight', 'get').mockImplementation(function (
      this: HTMLTextAreaElement,
    ) {
      return this.value.split('\n').length * 20;
    });
    const fixture = TestBed.createComponent(Page);
    const field = (fixture.nativeElement as HTMLElement).querySelector('textarea');
    await fixture.whenStable();
    expect(field?.style.blockSize).toBe('20px');

    fixture.componentInstance.text.set('one\ntwo\nthree');
    await fixture.whenStable();
    expect(field?.style.blockSize).toBe('60px');
    jest.restoreAllMocks();
  });
});
