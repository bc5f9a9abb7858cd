import { Service, linkedSignal, signal } from '@angular/core';
import { ConversationFilter, ConversationShelf } from 'ngx-tencent-chat/state';

/** What of the list is looked at, as its user has chosen. */
@Service({ autoProvided: false })
export class ListPlace {
  readonly filter = signal<ConversationFilter>('all');

  /** The name of the folder that is open; null for none. */
  readonly folder = signal<string | null>(null);

  /** The shelf that is open; whatever else is chosen closes it. */
  readonly shelf = linkedSignal<unknown, ConversationShelf | null>({
    source: () => [this.filter(), this.folder()],
    computation: () => null,
  });

  /** Shows those that fit a filter. */
  showFilter(filter: ConversationFilter): void {
    this.folder.set(null);
    this.filter.set(filter);
  }

  /** Shows what is in a folder. */
  showFolder(name: string): void {
    this.filter.set('all');
    this.folder.set(name);
  }

  /** Shows everything that is not put away. */
  showAll(): void {
    this.showFilter('all');
    this.shelf.set(null);
  }

  /** Whether there may be conversations that are not shown. */
  isNarrow(): boolean {
    return this.filter() !== 'all' || this.folder() !== null || this.shelf() !== null;
  }
}
