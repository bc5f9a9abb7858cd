import { InjectionToken, Provider, inject } from '@angular/core';
import { ConversationId } from 'ngx-tencent-chat/models';

/** Where a command was written, and what behind it. */
export interface CommandContext {
  readonly conversation: ConversationId;
  /** What stands behind the name. */
  readonly args: string;
}

/** Something that is done by writing `/` and its name. */
export interface SlashCommand {
  /** Its name, without the slash and without spaces. */
  readonly name: string;
  /** What it does, in a few words. */
  readonly description: string;
  /** Does it. Gives a text to send that instead; nothing to send nothing. What was written stays if it throws. */
  readonly run: (context: CommandContext) => string | undefined | Promise<string | undefined>;
}

/** An answer that is ready. */
export interface CannedReply {
  /** What it is found by, after a slash. */
  readonly name: string;
  readonly text: string;
}

/** Ready answers, the same everywhere or those of a conversation. */
export type CannedReplies =
  | readonly CannedReply[]
  | ((id: ConversationId) => readonly CannedReply[] | Promise<readonly CannedReply[]>);

/** The commands below this injector. @internal */
export const SLASH_COMMANDS = new InjectionToken<readonly SlashCommand[]>('SLASH_COMMANDS', {
  factory: () => [],
});

/** The ready answers below this injector. @internal */
export const CANNED_REPLIES = new InjectionToken<CannedReplies>('CANNED_REPLIES', {
  factory: () => [],
});

/**
 * Adds commands to the composers below. A function may `inject()` what its commands need.
 *
 * @example
 * provideSlashCommands([{ name: 'shrug', description: 'Appends ¯\\_(ツ)_/¯', run: ({ args }) => `${args} ¯\\_(ツ)_/¯` }])
 */
export function provideSlashCommands(
  commands: readonly SlashCommand[] | (() => readonly SlashCommand[]),
): Provider {
  return {
    provide: SLASH_COMMANDS,
    useFactory: () => {
      const outer = inject(SLASH_COMMANDS, { skipSelf: true, optional: true }) ?? [];
      return [...outer, ...(typeof commands === 'function' ? commands() : commands)];
    },
  };
}

/**
 * Offers ready answers in the composers below, when a slash is written.
 *
 * @example
 * provideCannedReplies([{ name: 'hours', text: 'We are here from 9 to 5.' }])
 */
export function provideCannedReplies(replies: CannedReplies): Provider {
  return { provide: CANNED_REPLIES, useValue: replies };
}
