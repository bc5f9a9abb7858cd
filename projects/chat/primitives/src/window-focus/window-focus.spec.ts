import { TestBed } from '@angular/core/testing';
import { WindowFocus } from './window-focus';

describe('WindowFocus', () => {
  const hasFocus = jest.spyOn(document, 'hasFocus');
  const visibility = jest.spyOn(document, 'visibilityState', 'get');

  it('follows the window', () => {
    hasFocus.mockReturnValue(true);
    const { focused } = TestBed.inject(WindowFocus);
    expect(focused()).toBe(true);

    hasFocus.mockReturnValue(false);
    window.dispatchEvent(new Event('blur'));
    expect(focused()).toBe(false);
  });

  it('does not take a hidden page for one that is looked at', () => {
    hasFocus.mockReturnValue(true);
    const { focused } = TestBed.inject(WindowFocus);
    visibility.mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(focused()).toBe(false);
  });

  it('leaves nothing behind', () => {
    const remove = jest.spyOn(window, 'removeEventListener');
    TestBed.inject(WindowFocus);
    TestBed.resetTestingModule();
    expect(remove).toHaveBeenCalledTimes(3);
  });
});
