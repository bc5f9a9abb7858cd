import { Provider } from '@angular/core';
import { provideMessagePaneOptions } from 'ngx-tencent-chat/kit';
import { writePlace } from 'ngx-tencent-chat/layout';
import { Message, kindOf } from 'ngx-tencent-chat/models';

/** Links to messages of groups; a direct conversation has another name for each of the two. */
export function provideMessageLinks(): Provider {
  return provideMessagePaneOptions({ linkOf });
}

function linkOf({ conversationId, id, sentAt, sequence }: Message): string | null {
  if (id === null || kindOf(conversationId) !== 'group') return null;
  const place = writePlace({ id, sentAt, sequence });
  return new URL(`c/${conversationId}/m/${place}`, document.baseURI).href;
}
