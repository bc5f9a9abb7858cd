import { inputBinding, signal, twoWayBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import { ChatMessageBox } from './message-box';

async function showBox(text: string) {
  const fixture = TestBed.createComponent(ChatMessageBox, {
    bindings: [twoWayBinding('value', signal(text)), inputBinding('voice', () => true)],
  });
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  return {
    /** Presses a button, as the first or the second press of the same finger. */
    press: async (name: string, which: 1 | 2) => {
      const button = host.querySelector(`button[aria-label="${name}"]`);
      button?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: which }));
      await fixture.whenStable();
    },
    isRecording: () => host.querySelector('chat-voice-recorder') !== null,
  };
}

/** A microphone that the reader has been asked for, and has not given. */
const mediaDevices = { getUserMedia: () => new Promise<MediaStream>(() => undefined) };

describe('ChatMessageBox, pressed twice', () => {
  beforeEach(() =>
    Object.defineProperty(navigator, 'mediaDevices', { value: mediaDevices, configurable: true }),
  );
  afterEach(() => Reflect.deleteProperty(navigator, 'mediaDevices'));

  it('does not record what stands where the text was just sent', async () => {
    const box = await showBox('hello');
    await box.press('Send', 1);
    await box.press('Record a voice message', 2);
    expect(box.isRecording()).toBe(false);
  });

  it('records for whoever presses once', async () => {
    const box = await showBox('');
    await box.press('Record a voice message', 1);
    expect(box.isRecording()).toBe(true);
  });
});
