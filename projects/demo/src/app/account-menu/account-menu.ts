import { CdkMenu, CdkMenuItem, CdkMenuItemCheckbox, CdkMenuTrigger } from '@angular/cdk/menu';
import { Component, computed, inject } from '@angular/core';
import { ChatService } from 'ngx-tencent-chat';
import { Person } from 'ngx-tencent-chat/models';
import { PeopleStore } from 'ngx-tencent-chat/state';
import { ChatAvatar } from 'ngx-tencent-chat/ui';

import { Account } from '../account/account';
import { DetailsPanel } from '../chat-page/details-panel';
import { PageLook } from '../page-look';

/** Says who is signed in; leads to the own profile and to friends, changes the look, and signs out. */
@Component({
  selector: 'demo-account-menu',
  templateUrl: './account-menu.html',
  styleUrl: './account-menu.css',
  imports: [CdkMenu, CdkMenuItem, CdkMenuItemCheckbox, CdkMenuTrigger, ChatAvatar],
})
export class AccountMenu {
  readonly #chat = inject(ChatService);
  protected readonly account = inject(Account);
  protected readonly panel = inject(DetailsPanel);
  protected readonly waiting = inject(PeopleStore).waiting;
  protected readonly look = inject(PageLook);

  protected readonly me = computed<Person>(() => {
    const name = this.account.name() ?? '';
    return this.#chat.me() ?? { id: name, name, avatarUrl: null };
  });

  protected toggleDark(): void {
    this.look.setTheme(this.look.theme() === 'dark' ? 'light' : 'dark');
  }

  protected toggleDirection(): void {
    this.look.setDirection(this.look.direction() === 'rtl' ? 'ltr' : 'rtl');
  }
}
