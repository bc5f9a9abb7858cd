import { ComponentHarness, ComponentHarnessConstructor } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Binding, Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { PeopleStore, SessionStore, provideReporting, ChatReport } from 'ngx-tencent-chat/state';
import { FakeChatClient, provideChatTesting } from 'ngx-tencent-chat/testing';

/** Alice, signed in, before parts about people. */
export class PeopleStage {
  readonly client = new FakeChatClient();
  readonly reports: ChatReport[] = [];
  /** What the app's server says to a report: null for yes. */
  refusal: Error | null = null;

  static async open(): Promise<PeopleStage> {
    const stage = new PeopleStage();
    openDialogs();
    const take = (report: ChatReport) => {
      if (stage.refusal) throw stage.refusal;
      stage.reports.push(report);
    };
    TestBed.configureTestingModule({
      providers: [provideChatTesting(stage.client), provideReporting(() => take)],
    });
    await TestBed.inject(SessionStore).signIn();
    await TestBed.inject(PeopleStore).loadAll();
    return stage;
  }

  /** Shows a part, and gives its harness. */
  async show<Harness extends ComponentHarness>(
    part: Type<unknown>,
    harness: ComponentHarnessConstructor<Harness>,
    bindings: Binding[] = [],
  ): Promise<Harness> {
    const fixture = TestBed.createComponent(part, { bindings });
    await fixture.whenStable();
    return TestbedHarnessEnvironment.harnessForFixture(fixture, harness);
  }
}

/** Waits until something holds: an answer takes its turns, and nobody promises how many. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve));
}

/** jsdom has dialogs, but opens none. */
function openDialogs(): void {
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
}
