import AxeBuilder from '@axe-core/playwright';
import { type ChatWindow, expect, test } from './story.ts';

test.beforeEach(({ emulator }) => {
  emulator.seed('empty');
  emulator.seed({
    people: [
      { userID: 'alice', nick: 'Alice Martin' },
      { userID: 'bob', nick: 'Bob Keller' },
    ],
    groups: [
      {
        groupID: 'team',
        type: 'Public',
        name: 'The team',
        owner: 'alice',
        members: ['bob'],
        messages: [
          { from: 'bob', count: 12, text: 'Note {n}.', secondsAgo: 3600, secondsApart: 20 },
        ],
      },
    ],
  });
});

async function findNothingWrong({ page }: ChatWindow): Promise<void> {
  // What is still fading in has not its colours yet.
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in what is offered and asked, ${theme}`, async ({ signIn }) => {
    const alice = await signIn('alice', { theme });
    const { keyboard } = alice.page;
    const menu = alice.page.getByRole('menu');
    const item = (name: string) => menu.getByRole('menuitem', { name, exact: true });
    await alice.open('The team');
    await alice.say('Mine');
    const mine = alice.message('Mine');
    await expect(mine).toContainText('Sent');
    await mine.focus();
    await keyboard.press('Enter');
    await expect(item('Pin')).toBeVisible();
    await findNothingWrong(alice);
    await item('Pin').click();
    await expect(alice.page.getByRole('region', { name: 'Pinned messages' })).toBeVisible();
    await findNothingWrong(alice);

    for (const action of ['Forward', 'Info', 'Delete for everyone']) {
      await mine.focus();
      await keyboard.press('Enter');
      await item(action).click();
      await expect(alice.page.getByRole('dialog')).toBeVisible();
      await findNothingWrong(alice);
      await keyboard.press('Escape');
      await expect(alice.page.getByRole('dialog')).toHaveCount(0);
      await expect(mine).toBeFocused();
    }

    await keyboard.press('x');
    await expect(alice.page.getByRole('toolbar').filter({ hasText: '1 selected' })).toBeVisible();
    await findNothingWrong(alice);
    await keyboard.press('Escape');
    await expect(alice.page.getByRole('toolbar').filter({ hasText: '1 selected' })).toHaveCount(0);
    await expect(mine).toBeFocused();
    await keyboard.press('Delete');
    await expect(alice.page.getByRole('button', { name: 'Undo' })).toBeVisible();
    await findNothingWrong(alice);
  });
}
