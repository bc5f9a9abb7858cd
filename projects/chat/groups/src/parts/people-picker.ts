import {
  Component,
  ElementRef,
  computed,
  inject,
  input,
  model,
  numberAttribute,
  signal,
  viewChild,
} from '@angular/core';
import { ChatError } from 'ngx-tencent-chat/client';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { Person, UserId } from 'ngx-tencent-chat/models';
import { PeopleStore } from 'ngx-tencent-chat/state';
import { ChatAvatar, ChatIcon, foldText } from 'ngx-tencent-chat/ui';

/** So many are shown at once; whoever is not among them is found by name. */
const SHOWN = 60;

/** Picks people out of those who are offered; others by their ids. */
@Component({
  selector: 'chat-people-picker',
  templateUrl: './people-picker.html',
  styleUrls: ['../../../dialog/src/panel.css', './people-picker.css'],
  imports: [ChatAvatar, ChatIcon],
})
export class ChatPeoplePicker {
  readonly #intl = inject(CHAT_INTL);
  protected readonly words = this.#intl.groups;
  readonly #people = inject(PeopleStore);

  /** Who is offered. */
  readonly offered = input.required<readonly Person[]>();

  /** Who cannot be picked: they are in already. */
  readonly excluded = input<ReadonlySet<UserId>>(new Set());

  /** How many can be picked; with one, another one takes their place. Defaults to 100. */
  readonly most = input(100, { transform: numberAttribute });

  /** Who has been picked. */
  readonly picked = model<readonly Person[]>([]);

  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  protected readonly query = signal('');
  protected readonly unknown = signal('');
  protected readonly looking = signal(false);
  protected readonly ids = computed(() => new Set(this.picked().map(({ id }) => id)));
  protected readonly shown = computed(() => {
    const query = foldText(this.query().trim());
    return this.offered()
      .filter(({ id }) => !this.excluded().has(id))
      .filter(({ id, name }) => foldText(name).includes(query) || foldText(id) === query)
      .slice(0, SHOWN);
  });
  /** What was typed may be the id of somebody who is not offered. */
  protected readonly typedId = computed(() => {
    const id = this.query().trim();
    const known = [...this.offered(), ...this.picked()].some((person) => person.id === id);
    const whole = id !== '' && !/\s/.test(id) && this.most() > 1;
    return whole && !known && !this.excluded().has(id) ? id : null;
  });

  /** Gives the field for names the focus. */
  focus(): void {
    this.field().nativeElement.focus();
  }

  protected search(query: string): void {
    this.query.set(query);
    this.unknown.set('');
  }

  protected toggle(person: Person): void {
    if (this.most() === 1) return this.picked.set([person]);
    this.picked.update((picked) =>
      picked.some(({ id }) => id === person.id)
        ? picked.filter(({ id }) => id !== person.id)
        : [...picked, person].slice(0, this.most()),
    );
  }

  protected async addById(id: UserId, field: HTMLInputElement): Promise<void> {
    // Pressed twice, it would take out again whom it has brought.
    if (this.looking()) return;
    this.looking.set(true);
    const person = await this.#look(id);
    this.looking.set(false);
    if (!person) {
      this.unknown.set(this.words.unknownPerson(id));
      return;
    }
    this.toggle(person);
    field.value = '';
    this.search('');
    field.focus();
  }

  async #look(id: UserId): Promise<Person | null> {
    try {
      await this.#people.load(id);
    } catch (error) {
      // Nobody of this id, or nobody to be asked: it is said in both cases.
      if (!(error instanceof ChatError)) throw error;
    }
    return this.#people.profile(id)();
  }
}
