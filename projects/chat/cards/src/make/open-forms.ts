import { ViewContainerRef } from '@angular/core';
import { OutgoingBody } from 'ngx-tencent-chat/models';
import { openForm } from './card-form';

/**
 * Opens a dialog in which a poll is made. Resolves with what is to be sent, or with null if the user
 * thinks better of it.
 *
 * @example
 * const body = await openPollForm(inject(ViewContainerRef));
 * if (body) messages.send(conversationId, body);
 * @param question What it begins with. Defaults to nothing.
 */
export async function openPollForm(
  container: ViewContainerRef,
  question = '',
): Promise<OutgoingBody | null> {
  const { ChatPollForm } = await import('./poll-form');
  return openForm(container, ChatPollForm, (form) => form.setInput('question', question));
}

/**
 * Opens a dialog in which a sign-up list is made. Resolves with what is to be sent, or with null if the
 * user thinks better of it.
 * @param title What it begins with. Defaults to nothing.
 */
export async function openSignUpForm(
  container: ViewContainerRef,
  title = '',
): Promise<OutgoingBody | null> {
  const { ChatSignUpForm } = await import('./sign-up-form');
  return openForm(container, ChatSignUpForm, (form) => form.setInput('title', title));
}
