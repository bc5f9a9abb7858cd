import { TestBed } from '@angular/core/testing';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { AppLog } from './testing/app-log';

it('is used as docs/scroll-contract.md says', async () => {
  const fixture = TestBed.createComponent(AppLog);
  fixture.componentInstance.entries.set([{ id: 'one', text: 'Hello' }]);
  await fixture.whenStable();
  expect((fixture.nativeElement as HTMLElement).textContent).toContain('Hello');

  const page = readFileSync(resolve('docs/scroll-contract.md'), 'utf8');
  const file = 'projects/chat/primitives/src/row-window/testing/app-log.ts';
  const [, ...lines] = readFileSync(resolve(file), 'utf8').split('\n');
  expect(page).toContain(lines.join('\n'));
});
