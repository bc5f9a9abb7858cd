import { TestBed } from '@angular/core/testing';
import { ConversationStore, SessionStore } from 'ngx-tencent-chat/state';
import { FakeChatClient, provideChatTesting } from 'ngx-tencent-chat/testing';

/** Signs Alice in, who has talked with Bob and Carol, and is in a group about tea. */
export async function finderStage(): Promise<FakeChatClient> {
  openDialogs();
  const client = new FakeChatClient();
  TestBed.configureTestingModule({ providers: [provideChatTesting(client)] });
  await TestBed.inject(SessionStore).signIn();
  client.addPerson({ id: 'zoe', name: 'Zoë Brandt', avatarUrl: null });
  client.addHistory('carol', 'alice', 'No tea for me');
  client.addHistory('bob', 'alice', 'Tea at four?');
  client.addHistory('alice', 'bob', 'Tea, yes');
  await TestBed.inject(ConversationStore).reload();
  return client;
}

/** Waits until something holds: an answer takes its turns, and nobody promises how many. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve));
}

/** Lets jsdom, which has dialogs but opens none, open and close them. */
function openDialogs(): void {
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    if (!this.open) return;
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
  // jsdom does not scroll.
  HTMLElement.prototype.scrollIntoView = () => undefined;
  Object.assign(globalThis, { CSS: { escape: (text: string) => text } });
}
