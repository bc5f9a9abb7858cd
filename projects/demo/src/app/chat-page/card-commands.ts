import { Provider, ViewContainerRef, inject } from '@angular/core';
import { openPollForm, openSignUpForm } from 'ngx-tencent-chat/cards';
import { SlashCommand, provideSlashCommands } from 'ngx-tencent-chat/kit';
import { OutgoingBody } from 'ngx-tencent-chat/models';
import { ChatService } from 'ngx-tencent-chat';

type OpenForm = (container: ViewContainerRef, words: string) => Promise<OutgoingBody | null>;

/** Lets people write `/poll` and `/signup`. */
export function provideCardCommands(): Provider {
  return provideSlashCommands(() => {
    const container = inject(ViewContainerRef);
    const chat = inject(ChatService);

    function making(name: string, description: string, open: OpenForm): SlashCommand {
      return {
        name,
        description,
        run: async ({ conversation, args }) => {
          const body = await open(container, args);
          if (body) chat.conversation(conversation).send(body);
          return undefined;
        },
      };
    }

    return [
      making('poll', 'Ask a question', openPollForm),
      making('signup', 'Start a sign-up list', openSignUpForm),
    ];
  });
}
