import { ChatIntl } from 'ngx-tencent-chat/i18n';
import { Room } from 'ngx-tencent-chat/models';

import { ComposerOptions } from '../composer/composer-options';
import { ConversationRules } from './kind-rules';

/** Options of a composer, less what is off in conversations of a kind. */
export function withRules(
  options: ComposerOptions,
  { rights, controls }: ConversationRules,
): ComposerOptions {
  return {
    ...options,
    attaching: options.attaching && rights.attachments,
    voice: options.voice && rights.voice,
    emoji: options.emoji && controls.emoji,
    receipts: options.receipts && controls.receipts,
    // What the app says of a room counts more than what is usual for its kind.
    slowMode: options.slowMode || controls.slowMode,
  };
}

/** Why somebody cannot write into a conversation of a kind; null if they can. */
export function kindReason(
  { rights }: ConversationRules,
  room: Room | null,
  { kinds }: ChatIntl,
): string | null {
  if (rights.writers === 'nobody') return kinds.nobodyWrites;
  if (rights.writers === 'everyone' || room === null) return null;
  return room.role === 'owner' || room.role === 'admin' ? null : kinds.onlyAdminsWrite;
}
