import {
  Component,
  ElementRef,
  Injector,
  Signal,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';

import { EmojiFinder } from './emoji-finder';
import { ChatEmojiGrid } from './emoji-grid';
import { groupIcons, searchIcon } from './emoji-icons';
import { EmojiLibrary } from './emoji-library';
import { EmojiMemory } from './emoji-memory';
import { EmojiCell, EmojiSection } from './emoji-rows';
import { foundSection, groupNames, toSections } from './emoji-sections';
import { ChatSkinToneChoice } from './skin-tone-choice';

const nothing: readonly EmojiSection[] = [];

/**
 * Chooses an emoji: by group, by words, or among those used last. Takes the focus when it opens; place it
 * in a popover and take it away on `closed`.
 *
 * Keyboard: words search, Enter takes the first one found, arrows go through the emoji, Escape closes.
 *
 * @example
 * \@defer (when open()) {
 *   <chat-emoji-picker [user]="me.id" (pick)="insert($event)" (closed)="open.set(false)" />
 * }
 */
@Component({
  selector: 'chat-emoji-picker',
  templateUrl: './emoji-picker.html',
  styleUrl: './emoji-picker.css',
  imports: [ChatEmojiGrid, ChatSkinToneChoice],
  host: {
    role: 'group',
    tabindex: '-1',
    '[attr.aria-label]': 'intl.picker',
    '(keydown)': 'press($event)',
  },
})
export class ChatEmojiPicker {
  protected readonly intl = inject(CHAT_INTL).emoji;
  readonly #injector = inject(Injector);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #library = inject(EmojiLibrary);
  readonly #finder = inject(EmojiFinder);
  readonly #memory = inject(EmojiMemory);
  protected readonly again = inject(CHAT_INTL).tryAgain;
  protected readonly clear = inject(CHAT_INTL).search.empty;
  protected readonly icons = groupIcons;
  protected readonly searchIcon = searchIcon;

  /** Whose habits count: the id of the signed-in person. Defaults to nobody in particular. */
  readonly user = input('');

  /** Emits the emoji that was chosen, in its skin tone. */
  readonly pick = output<string>();

  /** Emits when the user wants no emoji after all. */
  readonly closed = output<void>();

  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  private readonly grid = viewChild(ChatEmojiGrid);

  protected readonly query = signal('');
  protected readonly tone = computed(() => this.#memory.tone(this.user()));
  /** As it was when the choice was opened: what one is about to take does not move away. */
  readonly #recent = linkedSignal<string, readonly string[]>({
    source: this.user,
    computation: (user) => untracked(() => this.#memory.recent(user)),
  });
  readonly #all = computed(() => {
    const set = this.#library.set();
    return set ? toSections(set, this.#recent(), this.tone(), this.intl) : nothing;
  });
  protected readonly searching = computed(() => this.query().trim() !== '');
  protected readonly sections = computed(() => {
    if (!this.searching()) return this.#all();
    const found = foundSection(this.#finder.find(this.query()), this.tone(), this.intl);
    return found.cells.length > 0 ? [found] : nothing;
  });
  protected readonly state: Signal<'failed' | 'loading' | 'nothing' | 'there'> = computed(() => {
    if (this.#library.set() === null) return this.#library.failed() ? 'failed' : 'loading';
    return this.sections().length === 0 ? 'nothing' : 'there';
  });
  protected readonly groups = computed(() => {
    const all = this.#all();
    return groupNames.map((name) => ({ name, section: all.findIndex(({ id }) => id === name) }));
  });
  protected readonly group = computed(() => {
    const { id } = this.sections()[this.grid()?.section() ?? 0] ?? {};
    return this.searching() || id === undefined ? null : id;
  });
  protected readonly pointed = linkedSignal<readonly EmojiSection[], EmojiCell | null>({
    source: this.sections,
    computation: (sections) => (this.searching() ? (sections[0]?.cells[0] ?? null) : null),
  });
  protected readonly said = computed(() => {
    if (!this.searching() || this.#library.set() === null) return '';
    const count = this.sections()[0]?.cells.length ?? 0;
    return count > 0 ? this.intl.count(count) : this.intl.nothingFound;
  });

  constructor() {
    this.load();
    afterNextRender(() => this.focus());
  }

  /** Gives the focus to the search, or where that would open a keyboard on the screen, to the whole. */
  focus(): void {
    const touch = 'matchMedia' in globalThis && matchMedia('(pointer: coarse)').matches;
    const target = touch ? this.#host : this.field().nativeElement;
    target.focus({ preventScroll: true });
  }

  protected load(): void {
    // What failed is shown, with a button to try again.
    this.#finder.load().catch(() => undefined);
  }

  protected search(query: string): void {
    this.query.set(query);
    this.grid()?.rewind();
  }

  protected choose({ text }: EmojiCell): void {
    this.#memory.use(this.user(), text);
    this.pick.emit(text);
  }

  protected setTone(tone: number): void {
    this.#memory.setTone(this.user(), tone);
  }

  protected showGroup(section: number): void {
    if (this.searching()) this.query.set('');
    afterNextRender(() => this.grid()?.show(section), { injector: this.#injector });
  }

  protected pressInField(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const first = this.sections()[0]?.cells[0];
    if (event.key === 'ArrowDown') this.grid()?.focus();
    else if (event.key === 'Enter' && this.searching() && first) this.choose(first);
    else return;
    event.preventDefault();
  }

  protected press(event: KeyboardEvent): void {
    // The keys of what lies below are not meant.
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      this.closed.emit();
    } else if (isLetter(event)) this.field().nativeElement.focus({ preventScroll: true });
  }
}

/** A letter typed anywhere goes into the search: the focus moves before it is put in. */
function isLetter({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || target instanceof HTMLInputElement) return false;
  return key !== ' ' && /^.$/u.test(key);
}
