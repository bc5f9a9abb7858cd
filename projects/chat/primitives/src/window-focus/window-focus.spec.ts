import { computed } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { WindowFocus } from './window-focus';

describe('WindowFocus', () => {
  const hasFocus = jest.spyOn(document, 'hasFocus');
  const visibility = jest.spyOn(document, 'visibilityState', 'get');

  it('follows the window', async () => {
    hasFocus.mockReturnValue(true);
    const { focused } = TestBed.inject(WindowFocus);
    expect(focused()).toBe(true);

    hasFocus.mockReturnValue(false);
    window.dispatchEvent(new Event('blur'));
    await Promise.resolve();
    expect(focused()).toBe(false);
  });

  it('writes no signal while a template is rendered which takes the focus away', async () => {
    hasFocus.mockReturnValue(true);
    const { focused } = TestBed.inject(WindowFocus);
    hasFocus.mockReturnValue(false);
    const rendering = computed(() => window.dispatchEvent(new Event('blur')));
    expect(() => rendering()).not.toThrow();
    await Promise.resolve();
    expect(focused()).toBe(false);
  });

  it('does not take a hidden page for one that is looked at', async () => {
    hasFocus.mockReturnValue(true);
    const { focused } = TestBed.inject(WindowFocus);
    visibility.mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    await Promise.resolve();
    expect(focused()).toBe(false);
  });

  it('leaves nothing behind', () => {
    const remove = jest.spyOn(window, 'removeEventListener');
    TestBed.inject(WindowFocus);
    TestBed.resetTestingModule();
    expect(remove).toHaveBeenCalledTimes(3);
  });
});
