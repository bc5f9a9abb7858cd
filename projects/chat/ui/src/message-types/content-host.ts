import { InjectionToken, Signal } from '@angular/core';
import { Message } from 'ngx-tencent-chat/models';

/** What a part of a bubble knows of it, and can ask of it. */
export interface ContentHost {
  readonly message: Signal<Message>;
  /** How much of its file has gone up, from 0 to 1; null while nothing does. */
  readonly progress: Signal<number | null>;
  readonly open: { emit(message: Message): void };
  readonly cancelSend: { emit(): void };
  readonly renew: { emit(): void };
}

/** The bubble that a content stands in. */
export const CONTENT_HOST = new InjectionToken<ContentHost>('CONTENT_HOST');
