import { HarnessLoader } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Component, ViewContainerRef, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { OutgoingBody } from 'ngx-tencent-chat/models';
import { ChatCardFormHarness } from 'ngx-tencent-chat/testing';
import { openPollForm, openSignUpForm } from './open-forms';

@Component({ template: '<button type="button">Make</button>' })
class Host {
  readonly container = inject(ViewContainerRef);
}

// Jsdom has dialogs, but no modal ones.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
});

describe('the dialog in which a card is made', () => {
  let loader: HarnessLoader;
  let made: Promise<OutgoingBody | null>;
  let page: HTMLElement;

  async function open(make: typeof openPollForm, words: string): Promise<ChatCardFormHarness> {
    const fixture = TestBed.createComponent(Host);
    page = fixture.nativeElement as HTMLElement;
    page.querySelector('button')?.focus();
    made = make(fixture.componentInstance.container, words);
    loader = TestbedHarnessEnvironment.documentRootLoader(fixture);
    await fixture.whenStable();
    let form = await loader.getHarnessOrNull(ChatCardFormHarness);
    while (!form) form = await loader.getHarnessOrNull(ChatCardFormHarness);
    return form;
  }

  it('makes a poll of a question and at least two answers', async () => {
    const form = await open(openPollForm, 'Where?');
    expect(await form.canSend()).toBe(false);
    await form.write('Answer 1', 'Here');
    await form.press('Add an answer');
    await form.write('Answer 3', ' There ');
    expect(await form.canSend()).toBe(true);
    await form.tick('Allow more than one answer');
    await form.press('Send');
    await expect(made).resolves.toEqual({
      type: 'custom',
      kind: 'poll',
      data: { question: 'Where?', options: ['Here', 'There'], several: true },
      preview: 'Poll: Where?',
    });
    expect(await loader.getHarnessOrNull(ChatCardFormHarness)).toBeNull();
  });

  it('sends what a quick person has just written, before it is rendered', async () => {
    await open(openPollForm, 'Where?');
    const fields = document.querySelectorAll<HTMLInputElement>('.option input');
    fields.forEach((field, at) => {
      field.value = ['Here', 'There'][at] ?? '';
      field.dispatchEvent(new Event('input'));
    });
    document.querySelector<HTMLElement>('[type="submit"]')?.click();
    await expect(made).resolves.toMatchObject({ data: { options: ['Here', 'There'] } });
  });

  it('takes answers away, but two', async () => {
    const form = await open(openPollForm, '');
    await form.press('Add an answer');
    await form.write('Answer 3', 'Last');
    await form.press('Remove answer 1');
    expect(await form.textOf('Answer 2')).toBe('Last');
    expect(await form.buttons()).toEqual(['Add an answer', 'Cancel', 'Send']);
    await form.press('Cancel');
    await made;
  });

  it('makes a sign-up list with places', async () => {
    const form = await open(openSignUpForm, 'Football');
    await form.write('Note', 'Bring water');
    await form.write('Places', '10');
    await form.press('Send');
    await expect(made).resolves.toMatchObject({
      kind: 'sign-up',
      data: { title: 'Football', note: 'Bring water', places: 10 },
    });
  });

  it('makes nothing when it is cancelled, and gives the focus back', async () => {
    const form = await open(openSignUpForm, 'Football');
    await form.press('Cancel');
    await expect(made).resolves.toBeNull();
    expect(document.activeElement).toBe(page.querySelector('button'));
  });
});
