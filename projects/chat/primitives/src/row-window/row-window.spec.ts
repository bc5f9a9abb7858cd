import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ChatRowWindow } from './row-window';
import { ChatRowAnchor, ChatRowCanvas, ChatWindowRow } from './window-row';

@Component({
  template: `
    <div [chatRowWindow]="rows()" [rowKey]="keyOf" anchorTo="end" #window="chatRowWindow">
      <div chatRowCanvas>
        @for (entry of window.entries(); track entry.key) {
          <div [chatWindowRow]="entry">
            <p chatRowAnchor tabindex="-1">{{ entry.row }}</p>
          </div>
        }
      </div>
    </div>
  `,
  imports: [ChatRowAnchor, ChatRowCanvas, ChatRowWindow, ChatWindowRow],
})
class Page {
  readonly rows = signal<readonly string[]>(Array.from({ length: 300 }, (_, index) => `${index}`));
  protected readonly keyOf = (row: string) => row;
}

async function showPage() {
  const fixture = TestBed.createComponent(Page);
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  const texts = () => [...host.querySelectorAll('p')].map((row) => row.textContent);
  const find = (text: string) =>
    [...host.querySelectorAll('p')].find((row) => row.textContent === text);
  const window = fixture.debugElement.children[0]?.injector.get(ChatRowWindow<string>);
  if (!window) throw new Error('The window is missing.');
  return { fixture, host, texts, find, window, rows: fixture.componentInstance.rows };
}

describe('ChatRowWindow without layout', () => {
  it('renders the newest rows, in normal flow', async () => {
    const { texts, host } = await showPage();
    expect(texts()).toHaveLength(100);
    expect(texts().at(-1)).toBe('299');
    expect(host.querySelector('[data-flowing]')).not.toBeNull();
  });

  it('keeps the elements of rows that stay', async () => {
    const { fixture, rows, find } = await showPage();
    const before = find('250');
    rows.update((all) => ['older', ...all, 'newer']);
    await fixture.whenStable();
    expect(find('newer')).toBeDefined();
    expect(find('250')).toBe(before);
  });

  it('gives the focus to a row by its key', async () => {
    const { fixture, window, find } = await showPage();
    window.focusRow('240');
    await fixture.whenStable();
    expect(document.activeElement).toBe(find('240'));
  });

  it('gives the focus back to a row that is moved', async () => {
    const { fixture, rows, find } = await showPage();
    find('290')?.focus();
    rows.update((all) => ['290', ...all.filter((row) => row !== '290')].slice(0, 90));
    await fixture.whenStable();
    expect(document.activeElement).toBe(find('290'));
  });

  it('does not take the focus from elsewhere', async () => {
    const { fixture, rows, find } = await showPage();
    find('290')?.focus();
    find('290')?.blur();
    await Promise.resolve();
    rows.update((all) => [...all, 'newer']);
    await fixture.whenStable();
    expect(document.activeElement).toBe(document.body);
  });
});
