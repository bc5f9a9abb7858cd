import { TestBed } from '@angular/core/testing';

import { finderStage } from '../testing/finder-stage';
import { ChatKeysHelp } from './keys-help';
import { shortcutsOn } from './shortcuts';

describe('ChatKeysHelp', () => {
  it('shows every key once, with what it does', async () => {
    await finderStage();
    const fixture = TestBed.createComponent(ChatKeysHelp);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const lines = [...element.querySelectorAll('.line')].map((line) =>
      [...line.children].map((part) => part.textContent.trim().replace(/\s+/g, ' ')).join(': '),
    );
    expect(lines).toContain('Go to a conversation: Ctrl K');
    expect(lines).toContain('Next unread conversation: Alt Shift ↓');
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('speaks of the keys of a Mac on a Mac', () => {
    const chords = shortcutsOn(true).flatMap(({ shortcuts }) =>
      shortcuts.flatMap((shortcut) => shortcut.chords.flat()),
    );
    expect(chords).toContain('Meta');
    expect(chords).not.toContain('Control');
  });
});
