import { InjectionToken, Provider } from '@angular/core';
import { ChatIntl } from './chat-intl';
import { englishIntl } from './english-intl';
import { warmFormats } from './warm-formats';

/** The words the components show. English unless `provideChatIntl` says otherwise. */
export const CHAT_INTL = new InjectionToken<ChatIntl>('CHAT_INTL', {
  factory: () => warmFormats(englishIntl),
});

/**
 * Sets the words of the app, or of one part of it. What is left out stays English.
 *
 * @example
 * provideChatIntl({ locale: 'en-GB', timeZone: 'Europe/London' })
 */
export function provideChatIntl(words: Partial<ChatIntl>): Provider {
  const intl: ChatIntl = { ...englishIntl, ...words };
  return { provide: CHAT_INTL, useFactory: () => warmFormats(intl) };
}
