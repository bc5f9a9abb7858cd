import { ComponentHarness, ComponentHarnessConstructor } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Binding, Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ConversationStore, SessionStore } from 'ngx-tencent-chat/state';
import { FakeChatClient, provideChatTesting } from 'ngx-tencent-chat/testing';

/** Alice is signed in; Bob has a club, in which she and Carol are. */
export class GroupStage {
  readonly client = new FakeChatClient();

  static async open(): Promise<GroupStage> {
    const stage = new GroupStage();
    openPopovers();
    TestBed.configureTestingModule({ providers: [provideChatTesting(stage.client)] });
    await TestBed.inject(SessionStore).signIn();
    stage.client.receive('Hello', 'bob');
    await TestBed.inject(ConversationStore).reload();
    const memberIds = ['alice', 'carol'];
    stage.client.createGroupAs('bob', { type: 'public', name: 'Club', id: 'club', memberIds });
    return stage;
  }

  /** Shows a component; what works with it. */
  async show<T, H extends ComponentHarness>(
    component: Type<T>,
    harness: ComponentHarnessConstructor<H>,
    bindings: Binding[] = [],
  ): Promise<H> {
    const fixture = TestBed.createComponent(component, { bindings });
    await fixture.whenStable();
    return TestbedHarnessEnvironment.harnessForFixture(fixture, harness);
  }
}

/** Waits until something holds: an answer takes its turns, and nobody promises how many. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve));
}

/** jsdom has dialogs and popovers, but opens none. */
function openPopovers(): void {
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
  HTMLElement.prototype.showPopover = () => undefined;
}
