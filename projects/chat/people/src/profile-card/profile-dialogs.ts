import { Component, inject, input, output } from '@angular/core';
import { ChatError } from 'ngx-tencent-chat/client';
import { ChatReportDialog, ReportChoice } from 'ngx-tencent-chat/dialog';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { Person } from 'ngx-tencent-chat/models';
import { ChatReport, PeopleStore, injectTakeReport } from 'ngx-tencent-chat/state';

import { Attempt } from '../parts/attempt';
import { ChatPersonDialog } from '../parts/person-dialog';

/** What a profile asks before something is done. */
export interface ProfileDialog {
  readonly kind: 'ask' | 'remark' | 'remove' | 'block' | 'report';
}

/** Longer names the service does not take: 96 bytes, three for each sign of most scripts. */
const mostRemark = 32;
/** Longer words it does not take with a request: 256 bytes. */
const mostWords = 85;

/** What a profile asks before something is done, one thing at a time. */
@Component({
  selector: 'chat-profile-dialogs',
  templateUrl: './profile-dialogs.html',
  imports: [ChatPersonDialog, ChatReportDialog],
})
export class ChatProfileDialogs {
  readonly #people = inject(PeopleStore);
  readonly #takeReport = injectTakeReport();
  protected readonly words = inject(CHAT_INTL).people;
  protected readonly mostRemark = mostRemark;
  protected readonly mostWords = mostWords;

  readonly dialog = input.required<ProfileDialog>();
  readonly person = input.required<Person>();
  readonly remark = input('');
  readonly blocked = input(false);
  readonly attempt = input.required<Attempt>();

  /** Emits the words with which somebody is asked. */
  readonly ask = output<string>();

  /** Emits the name that the reader gives a friend. */
  readonly rename = output<string>();

  readonly remove = output<void>();
  readonly block = output<void>();
  readonly closed = output<void>();

  protected report({ reason, details, block }: ReportChoice): void {
    const { id, name, avatarUrl } = this.person();
    const person = { id, name, avatarUrl };
    void this.attempt().make(async () => {
      await this.#tell({ person, message: null, reason, details });
      if (block) await this.#people.block([id], true);
    }, this.words.reported);
  }

  async #tell(report: ChatReport): Promise<void> {
    try {
      await this.#takeReport?.(report);
    } catch (cause) {
      // It is the app's own; whoever reports is told that it did not work.
      const message = 'The app could not take the report; see `cause`.';
      const failure = { code: 'refused', message, vendorCode: null, retryable: true } as const;
      throw new ChatError(failure, { cause });
    }
  }
}
