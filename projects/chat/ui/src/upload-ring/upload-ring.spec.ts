import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Message } from 'ngx-tencent-chat/models';
import { makeMessage } from 'ngx-tencent-chat/testing';
import { CONTENT_HOST, ContentHost } from '../message-types/content-host';
import { ChatUploadRing } from './upload-ring';

async function showRing(facts: Partial<Message>, part: number | null) {
  const cancelled = jest.fn();
  const host: ContentHost = {
    message: signal(makeMessage({ own: true, ...facts })),
    progress: signal(part),
    open: { emit: () => undefined },
    cancelSend: { emit: cancelled },
    renew: { emit: () => undefined },
  };
  TestBed.configureTestingModule({ providers: [{ provide: CONTENT_HOST, useValue: host }] });
  const fixture = TestBed.createComponent(ChatUploadRing);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  return { button: element.querySelector('button'), element, cancelled };
}

describe('ChatUploadRing', () => {
  it.each([
    ['what is going up', 'sending', 0.4, '40'],
    ['what waits for its next try, or for the connection', 'waiting', null, '0'],
  ] as const)('stops %s', async (_, status, part, percent) => {
    const { button, element, cancelled } = await showRing({ status }, part);
    const bar = element.querySelector('[role=progressbar]');
    expect(bar?.getAttribute('aria-valuenow')).toBe(percent);
    button?.click();
    expect(cancelled).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['sent', null],
    ['failed', null],
    ['sending', null],
  ] as const)('is not there where nothing is on its way: %s', async (status, part) => {
    const { button } = await showRing({ status }, part);
    expect(button).toBeNull();
  });
});
