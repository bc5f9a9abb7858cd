import { Component, computed, inject, input } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { LocationBody } from 'ngx-tencent-chat/models';
import { ChatIcon } from '../icon/icon';
import { safePage } from '../message-text/safe-address';
import { MAP_LINKS } from './map-links';

/** Shows a place: what is there, and where. The map is drawn by nobody but the reader's own click. */
@Component({
  selector: 'chat-message-location',
  templateUrl: './message-location.html',
  styleUrl: './message-location.css',
  imports: [ChatIcon],
})
export class ChatMessageLocation {
  protected readonly intl = inject(CHAT_INTL);
  readonly #link = inject(MAP_LINKS);

  /** The place to show. */
  readonly body = input.required<LocationBody>();

  protected readonly where = computed(() => {
    const { latitude, longitude } = this.body();
    return this.intl.types.coordinates(latitude, longitude);
  });
  protected readonly map = computed(() => {
    const address = this.#link(this.body());
    return address === null ? null : safePage(address);
  });
  /** The streets stand elsewhere in every place. */
  protected readonly turn = computed(() => {
    const { latitude, longitude } = this.body();
    return Math.round(Math.abs(latitude * 37 + longitude * 53)) % 90;
  });
}
