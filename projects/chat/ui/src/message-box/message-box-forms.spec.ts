import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Component, Type, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FormControl, FormsModule, ReactiveFormsModule } from '@angular/forms';
import { FormField, form, required } from '@angular/forms/signals';
import { ChatMessageBoxHarness } from 'ngx-tencent-chat/testing';
import { ChatMessageBox } from './message-box';

@Component({
  template: '<chat-message-box [formField]="ask.question" />',
  imports: [ChatMessageBox, FormField],
})
class SignalForm {
  readonly model = signal({ question: 'First' });
  readonly ask = form(this.model, (path) => required(path.question));
  readonly value = () => this.model().question;
}

@Component({
  template: '<chat-message-box [formControl]="control" />',
  imports: [ChatMessageBox, ReactiveFormsModule],
})
class ReactiveForm {
  readonly control = new FormControl('First', { nonNullable: true });
  readonly value = () => this.control.value;
}

@Component({
  template: '<chat-message-box [(ngModel)]="question" name="question" />',
  imports: [ChatMessageBox, FormsModule],
})
class TemplateForm {
  question = 'First';
  readonly value = () => this.question;
}

describe('ChatMessageBox in a form', () => {
  it.each<[string, Type<{ value(): string }>]>([
    ['signals', SignalForm],
    ['reactive', ReactiveForm],
    ['template', TemplateForm],
  ])('is a control of its text: %s', async (_, component) => {
    const fixture = TestBed.createComponent(component);
    const loader = TestbedHarnessEnvironment.loader(fixture);
    const box = await loader.getHarness(ChatMessageBoxHarness);
    expect(await box.getText()).toBe('First');
    await box.write('Second');
    expect(fixture.componentInstance.value()).toBe('Second');
  });

  it('is disabled by its form', async () => {
    const fixture = TestBed.createComponent(ReactiveForm);
    const loader = TestbedHarnessEnvironment.loader(fixture);
    const box = await loader.getHarness(ChatMessageBoxHarness);
    fixture.componentInstance.control.disable();
    expect(await box.isDisabled()).toBe(true);
  });

  it('is touched when the focus leaves it', async () => {
    const fixture = TestBed.createComponent(SignalForm);
    const loader = TestbedHarnessEnvironment.loader(fixture);
    const box = await loader.getHarness(ChatMessageBoxHarness);
    await box.focus();
    expect(fixture.componentInstance.ask.question().touched()).toBe(false);
    await box.blur();
    expect(fixture.componentInstance.ask.question().touched()).toBe(true);
  });
});
