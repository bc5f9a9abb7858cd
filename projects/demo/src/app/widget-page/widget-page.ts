import { Component, computed, inject, input } from '@angular/core';
import { ChatWidget } from 'ngx-tencent-chat/layout';
import { isConversationId } from 'ngx-tencent-chat/models';

import { Account } from '../account/account';
import { Welcome } from '../welcome/welcome';

interface Ware {
  readonly name: string;
  readonly price: string;
  readonly hue: number;
}

/** A shop's page with a window of support in its corner. */
@Component({
  selector: 'demo-widget-page',
  templateUrl: './widget-page.html',
  styleUrl: './widget-page.css',
  imports: [ChatWidget, Welcome],
})
export class WidgetPage {
  protected readonly account = inject(Account);

  /** With whom, from the address. */
  readonly with = input<string>();

  protected readonly conversation = computed(() => {
    const id = this.with() ?? 'direct:bob';
    return isConversationId(id) ? id : null;
  });

  protected readonly wares: readonly Ware[] = [
    { name: 'Stoneware mug', price: '24 €', hue: 38 },
    { name: 'Linen apron', price: '49 €', hue: 190 },
    { name: 'Oak board', price: '65 €', hue: 62 },
    { name: 'Glass carafe', price: '38 €', hue: 225 },
    { name: 'Salt cellar', price: '19 €', hue: 12 },
    { name: 'Wool throw', price: '120 €', hue: 300 },
  ];
}
