import { Signal, inject } from '@angular/core';
import { ConversationId } from 'ngx-tencent-chat/models';
import { ChatDropFiles } from 'ngx-tencent-chat/primitives';

import { FileIntake } from './file-intake';

/**
 * Puts files that are dropped on a component into the draft of its conversation; `ChatDropFiles` is to be
 * among its host directives. Gives whether files are over it.
 */
export function injectFileDrop(conversation: Signal<ConversationId>): Signal<boolean> {
  const intake = inject(FileIntake);
  const drop = inject(ChatDropFiles, { self: true });
  drop.files.subscribe((files) => void intake.take(conversation(), files, 'media'));
  return drop.dropping;
}
