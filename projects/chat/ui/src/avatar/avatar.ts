import { Component, booleanAttribute, computed, input, linkedSignal } from '@angular/core';
import { Person } from 'ngx-tencent-chat/models';
import { hueOf, initialsOf } from './avatar-looks';

/**
 * The picture of a person, or initials on a colour of their own. Decorative: the name stands beside
 * it. Its size is the token `--chat-avatar-size`.
 */
@Component({
  selector: 'chat-avatar',
  templateUrl: './avatar.html',
  styleUrl: './avatar.css',
  host: {
    'aria-hidden': 'true',
    '[attr.data-online]': "online() ? '' : null",
    '[style.--chat-avatar-hue]': 'hue()',
    '[attr.data-initials]': 'picture() === null ? initials() : null',
  },
})
export class ChatAvatar {
  /** Whose picture. */
  readonly person = input.required<Person>();

  /** Whether a dot says that they are there; the words for it stand beside the picture. Defaults to false. */
  readonly online = input(false, { transform: booleanAttribute });

  /** The address of the picture, until it turns out not to load. */
  protected readonly picture = linkedSignal(() => this.person().avatarUrl);
  protected readonly initials = computed(() => initialsOf(this.person().name));
  protected readonly hue = computed(() => hueOf(this.person().id));
}
