import { Component, computed, inject, input, output, signal } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { EntryRule, Group, GroupChange } from 'ngx-tencent-chat/models';
import { ChatAvatar } from 'ngx-tencent-chat/ui';

import { ChatGroupIcon } from '../parts/group-icon';
import { longest } from '../parts/group-limits';
import { ChatJoinRequests } from '../requests/join-requests';
import { ChatEditText } from './edit-text';
import { GroupDesk } from './group-desk';

const rules: readonly EntryRule[] = ['free', 'approval', 'closed'];

/** What a group is: its looks, what is announced, who comes in, and who waits. */
@Component({
  selector: 'chat-group-head',
  templateUrl: './group-head.html',
  styleUrls: ['../../../dialog/src/panel.css', './group-head.css'],
  imports: [ChatAvatar, ChatEditText, ChatGroupIcon, ChatJoinRequests],
})
export class ChatGroupHead {
  protected readonly intl = inject(CHAT_INTL);
  protected readonly words = this.intl.groups;

  readonly group = input.required<Group>();
  readonly desk = input.required<GroupDesk>();

  /** Emits when people are to be brought in. */
  readonly invite = output<void>();

  protected readonly most = longest;
  protected readonly rules = rules;
  protected readonly copied = signal(false);
  protected readonly member = computed(() => (this.desk().room()?.role ?? null) !== null);
  protected readonly editable = computed(() => this.desk().refusal('edit') === null);
  protected readonly whyNoInvite = computed(() => this.desk().refusal('invite'));
  protected readonly whyNoRules = computed(() => this.desk().refusal('edit-rules'));
  protected readonly whyNoMute = computed(() => this.desk().refusal('mute-all'));
  protected readonly allMuted = computed(() => this.desk().room()?.allMuted ?? false);
  /** Those of friends and of streams come with the type. */
  protected readonly hasJoinRule = computed(() => !['work', 'live'].includes(this.group().type));
  protected readonly ended = computed(() => {
    const ending = this.desk().ending();
    return ending && this.words.ended(ending.end, ending.by?.name ?? null);
  });

  protected readonly saveName = (name: string) => this.desk().change({ name });
  protected readonly saveIntroduction = (introduction: string) =>
    this.desk().change({ introduction });
  protected readonly saveAnnouncement = (announcement: string) =>
    this.desk().change({ announcement });

  protected change(change: GroupChange): void {
    void this.desk().try(() => this.desk().change(change));
  }

  protected hush(on: boolean): void {
    void this.desk().try(() => this.desk().hush(on));
  }

  protected async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.group().id);
    this.copied.set(true);
  }
}
