import {
  Component,
  Injector,
  WritableSignal,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { ChatDialogFrame } from 'ngx-tencent-chat/dialog';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import {
  ConversationId,
  EntryRule,
  GroupType,
  NewGroup,
  Person,
  isBlank,
} from 'ngx-tencent-chat/models';
import { GroupStore } from 'ngx-tencent-chat/state';
import { ChatAvatar, safePicture } from 'ngx-tencent-chat/ui';

import { Attempt } from '../parts/attempt';
import { isTooLong, longest } from '../parts/group-limits';
import { injectKnownPeople } from '../parts/known-people';
import { ChatPeoplePicker } from '../parts/people-picker';

/** Who comes in where nobody has chosen; null where the type says so. */
const usualRules: Readonly<Record<GroupType, EntryRule | null>> = {
  work: null,
  public: 'approval',
  meeting: 'free',
  community: 'free',
  live: null,
};

/**
 * Makes a group: what kind, how it is called, who comes in, and who is in it from the beginning.
 *
 * @example
 * <chat-create-group (created)="show($event)" (closed)="creating.set(false)" />
 */
@Component({
  selector: 'chat-create-group',
  templateUrl: './create-group.html',
  styleUrls: ['../../../dialog/src/panel.css', './create-group.css'],
  imports: [ChatAvatar, ChatDialogFrame, ChatPeoplePicker],
})
export class ChatCreateGroup {
  protected readonly intl = inject(CHAT_INTL);
  protected readonly words = this.intl.groups;
  readonly #groups = inject(GroupStore);

  /** The types that can be made. Defaults to all that people make for themselves. */
  readonly types = input<readonly GroupType[]>(['work', 'public', 'meeting', 'community']);

  /** Who is chosen to begin with. Defaults to nobody. */
  readonly people = input<readonly Person[]>([]);

  /** Emits the group that was made. */
  readonly created = output<ConversationId>();

  readonly closed = output<void>();

  protected readonly frame = viewChild.required(ChatDialogFrame);
  private readonly picker = viewChild(ChatPeoplePicker);
  readonly #injector = inject(Injector);
  protected readonly attempt = new Attempt();
  protected readonly known = injectKnownPeople();
  protected readonly step: WritableSignal<'what' | 'who'> = signal('what');
  protected readonly type = linkedSignal<GroupType>(() => this.types()[0] ?? 'work');
  protected readonly name = signal('');
  protected readonly picture = signal('');
  protected readonly joinRule = linkedSignal(() => usualRules[this.type()]);
  protected readonly picked = linkedSignal(() => this.people());
  protected readonly longest = longest;
  protected readonly rules: readonly EntryRule[] = ['free', 'approval', 'closed'];
  protected readonly title = computed(() =>
    this.step() === 'what' ? this.words.createTitle : this.words.whoTitle,
  );
  /** How the group will look. */
  protected readonly looks = computed<Person>(() => ({
    id: this.name(),
    name: this.name().trim() || '?',
    avatarUrl: this.#address(),
  }));
  protected readonly named = computed(() => !isBlank(this.name()));

  /** Asks who is in it. Pressed once more before that has been rendered, it is still the same question. */
  protected async goOn(): Promise<void> {
    if (!this.named() || this.step() === 'who') return;
    if (isTooLong(this.name().trim(), longest.name)) {
      this.attempt.failure.set(this.words.failed('too-long'));
      return;
    }
    // Nobody is brought into a stream.
    if (this.type() === 'live') return this.create();
    this.step.set('who');
    afterNextRender(() => this.picker()?.focus(), { injector: this.#injector });
  }

  /** The other half of a double click was meant for the button that stood there before. */
  protected isSecondClick(event: MouseEvent): boolean {
    const tapped = 'pointerType' in event && event.pointerType === 'touch';
    return event.detail > 1 && !tapped;
  }

  protected async create(): Promise<void> {
    await this.attempt.make(async () => {
      const { conversationId } = await this.#groups.create(this.#toNewGroup());
      this.frame().close();
      this.created.emit(conversationId);
    });
  }

  #address(): string | null {
    return isBlank(this.picture()) ? null : safePicture(this.picture().trim());
  }

  #toNewGroup(): NewGroup {
    const type = this.type();
    return {
      type,
      name: this.name().trim(),
      avatarUrl: this.#address() ?? undefined,
      joinRule: this.joinRule() ?? undefined,
      ...(type === 'community' && { hasTopics: true }),
      ...(type !== 'live' && { memberIds: this.picked().map(({ id }) => id) }),
    };
  }
}
