import {
  Component,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  resource,
  viewChild,
} from '@angular/core';
import { Person } from 'ngx-tencent-chat/models';
import { ChatAvatar } from 'ngx-tencent-chat/ui';

import { Account } from '../account/account';
import { DemoPerson, fetchPeople } from '../account/server-api';

/** The door of the demo: says what it is and lets the visitor choose whom to be. */
@Component({
  selector: 'demo-welcome',
  templateUrl: './welcome.html',
  styleUrl: './welcome.css',
  imports: [ChatAvatar],
})
export class Welcome {
  protected readonly account = inject(Account);
  private readonly title = viewChild.required<ElementRef<HTMLElement>>('title');
  protected readonly people = resource({ loader: fetchPeople });
  protected readonly persons = computed<readonly Person[]>(() =>
    this.people.hasValue() ? this.people.value().map(toPerson) : [],
  );
  protected readonly problem = computed(
    () => this.account.problem() ?? this.people.error()?.message,
  );

  constructor() {
    // Whoever signed out finds the focus here.
    afterNextRender(() => this.title().nativeElement.focus({ preventScroll: true }));
  }
}

function toPerson({ userID, nick, faceUrl }: DemoPerson): Person {
  return { id: userID, name: nick || userID, avatarUrl: faceUrl || null };
}
