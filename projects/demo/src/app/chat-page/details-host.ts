import { Component, inject, input, output } from '@angular/core';
import { ChatGroupDetails, ChatJoinRequests, ChatTopicList } from 'ngx-tencent-chat/groups';
import { ChatSharedMedia, FoundTarget } from 'ngx-tencent-chat/kit';
import { ChatShellBack } from 'ngx-tencent-chat/layout';
import { ConversationId } from 'ngx-tencent-chat/models';
import {
  ChatBlockList,
  ChatFriends,
  ChatOwnProfile,
  ChatProfileCard,
} from 'ngx-tencent-chat/people';
import { ChatIcon } from 'ngx-tencent-chat/ui';

import { DetailsPanel } from './details-panel';

/** What stands beside the conversation: one thing at a time, each brought when it is wanted. */
@Component({
  selector: 'demo-details-host',
  templateUrl: './details-host.html',
  styleUrls: ['./bar.css', './details-host.css'],
  imports: [
    ChatBlockList,
    ChatFriends,
    ChatOwnProfile,
    ChatProfileCard,
    ChatGroupDetails,
    ChatJoinRequests,
    ChatIcon,
    ChatSharedMedia,
    ChatShellBack,
    ChatTopicList,
  ],
})
export class DetailsHost {
  protected readonly panel = inject(DetailsPanel);

  /** The open conversation, or null. */
  readonly conversation = input.required<ConversationId | null>();

  /** Emits a message that the reader wants to see where it stands. */
  readonly jump = output<FoundTarget>();

  /** Emits the id of a person to whom the reader wants to write. */
  readonly write = output<string>();

  /** Emits a topic, or a group, that the reader wants to see. */
  readonly openTopic = output<ConversationId>();

  /** Emits when the messages that the reader has starred are wanted. */
  readonly starred = output<void>();
}
