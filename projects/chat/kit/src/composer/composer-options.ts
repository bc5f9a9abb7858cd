import { InjectionToken, Provider, inject } from '@angular/core';
import { ConversationId, Person, Quote, Room } from 'ngx-tencent-chat/models';
import type { SendKey } from 'ngx-tencent-chat/primitives';
import type { Attachment } from 'ngx-tencent-chat/state';

/** What somebody is about to send. */
export interface OutgoingDraft {
  readonly conversation: ConversationId;
  readonly text: string;
  /** People who are mentioned in it. */
  readonly mentions: readonly Person[];
  readonly quote: Quote | null;
  readonly attachments: readonly Attachment[];
  /** The key of the message that it replaces, or null. */
  readonly editing: string | null;
}

/** How composers behave. */
export interface ComposerOptions {
  /** Which key sends: Enter, or Enter with Ctrl or ⌘. Defaults to Enter. */
  readonly sendKey: Exclude<SendKey, null>;
  /** Whether files can be attached. Defaults to true. */
  readonly attaching: boolean;
  /** Whether one can speak. Defaults to true. */
  readonly voice: boolean;
  /** Whether there is a choice of emoji. Defaults to true. */
  readonly emoji: boolean;
  /** How long a text may be, in bytes as it travels. Defaults to 12,000. */
  readonly maxBytes: number;
  /** Which files are taken, as in `<input accept>`. Defaults to all but programs. */
  readonly accept: string;
  /** How many files can be sent at once. Defaults to 20. */
  readonly maxFiles: number;
  /** How large a file may be, in bytes. Defaults to 100 MB. */
  readonly maxFileBytes: number;
  /** How large a picture may be, in bytes; larger ones are sent as files. Defaults to 20 MB. */
  readonly maxImageBytes: number;
  /**
   * How pictures are made smaller; whatever the camera wrote into them goes. Null to leave their size.
   * Defaults to 2,560 pixels and a quality of 0.85.
   */
  readonly shrink: { readonly maxSide: number; readonly quality: number } | null;
  /** How long one can speak, in seconds. Defaults to 300. */
  readonly voiceLimit: number;
  /** How many seconds lie between two messages of a member. Defaults to 0. */
  readonly slowMode: number | ((room: Room) => number);
  /** Whether senders in groups are told who has read their messages. Defaults to true. */
  readonly receipts: boolean;
  /**
   * Called before anything is sent or changed. Gives what is to be sent; false, or why not, to stop it.
   * What was written stays then, as it does when this throws.
   */
  readonly beforeSend:
    | ((
        draft: OutgoingDraft,
      ) => OutgoingDraft | false | string | Promise<OutgoingDraft | false | string>)
    | null;
}

const defaults: ComposerOptions = {
  sendKey: 'enter',
  attaching: true,
  voice: true,
  emoji: true,
  maxBytes: 12_000,
  accept: '',
  maxFiles: 20,
  maxFileBytes: 100_000_000,
  maxImageBytes: 20_000_000,
  shrink: { maxSide: 2560, quality: 0.85 },
  voiceLimit: 300,
  slowMode: 0,
  receipts: true,
  beforeSend: null,
};

type Given = Partial<ComposerOptions>;

/** The options of the composers below this injector, as they are now. @internal */
export const COMPOSER_OPTIONS = new InjectionToken<() => ComposerOptions>('COMPOSER_OPTIONS', {
  factory: () => () => defaults,
});

/**
 * Sets how composers behave. A function is asked anew, so that a setting may change.
 *
 * @example
 * provideComposerOptions({ accept: 'image/*,.pdf', maxFiles: 5 })
 * provideComposerOptions(() => ({ sendKey: inject(Settings).sendKey() }))
 */
export function provideComposerOptions(options: Given | (() => Given)): Provider {
  return {
    provide: COMPOSER_OPTIONS,
    useFactory: () => {
      const outer = inject(COMPOSER_OPTIONS, { skipSelf: true, optional: true });
      const given = typeof options === 'function' ? options : () => options;
      return () => ({ ...(outer?.() ?? defaults), ...given() });
    },
  };
}
