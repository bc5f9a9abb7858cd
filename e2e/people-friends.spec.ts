import { expect, test, type ChatWindow } from './story.ts';

test.beforeEach(({ emulator }) => {
  emulator.seed('empty');
  emulator.seed({
    people: [
      { userID: 'alice', nick: 'Alice Martin' },
      { userID: 'bob', nick: 'Bob Keller' },
      { userID: 'carol', nick: 'Carol Novak' },
    ],
    conversations: [
      {
        between: ['alice', 'bob'],
        messages: [{ from: 'bob', text: 'Shall we bake?', secondsAgo: 60 }],
      },
    ],
  });
});

function details({ page }: ChatWindow, name: string) {
  return page.getByRole('complementary', { name });
}

async function chooseOfAccount({ page }: ChatWindow, item: RegExp): Promise<void> {
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** Says who may become a friend of somebody. */
async function askFirst(window: ChatWindow): Promise<void> {
  await chooseOfAccount(window, /Your profile/);
  const own = details(window, 'Your profile');
  await own.getByLabel('Whoever I accept').check();
  await own.getByRole('button', { name: 'Save' }).click();
  await expect(own.getByRole('status')).toHaveText('Saved');
}

test('two become friends, one has a name for the other, and hears of a new one', async ({
  signIn,
}) => {
  const [alice, bob] = [await signIn('alice'), await signIn('bob')];
  await askFirst(bob);

  await alice.open('Bob Keller');
  await alice.page.getByRole('button', { name: 'Bob Keller', exact: true }).first().press('Enter');
  const card = details(alice, 'Profile');
  await card.getByRole('button', { name: 'Add friend' }).press('Enter');
  const asking = alice.page.getByRole('dialog', { name: 'Ask Bob Keller?' });
  await asking.getByLabel('A few words').fill('It is me, Alice');
  await asking.getByLabel('A few words').press('Enter');
  await expect(card.getByRole('button', { name: 'Requested' })).toBeVisible();

  await chooseOfAccount(bob, /Friends.*1 waiting/);
  const friends = details(bob, 'Friends');
  await expect(friends).toContainText('It is me, Alice');
  await friends.getByRole('button', { name: 'Accept Alice Martin' }).click();
  await expect(friends.getByRole('list', { name: 'Friends' })).toContainText('Alice Martin');

  await card.getByRole('button', { name: 'Your name for them' }).click();
  const naming = alice.page.getByRole('dialog', { name: 'Your name for them' });
  await naming.getByLabel('Name').fill('Baker Bob');
  await naming.getByRole('button', { name: 'Save' }).click();
  await expect(card.getByRole('heading', { name: 'Baker Bob' })).toBeVisible();
  await expect(card).toContainText('Calls themselves Bob Keller');
  await expect(alice.conversation('Baker Bob')).toBeVisible();
  await expect(alice.messages.filter({ hasText: 'Shall we bake?' })).toHaveAccessibleName(
    /Baker Bob/,
  );

  await chooseOfAccount(bob, /Your profile/);
  const own = details(bob, 'Your profile');
  await own.getByLabel('Name', { exact: true }).fill('Robert Keller');
  await own.getByRole('button', { name: 'Save' }).click();
  await expect(card).toContainText('Calls themselves Robert Keller');
});

test('a request is refused', async ({ signIn }) => {
  const [alice, bob] = [await signIn('alice'), await signIn('bob')];
  await askFirst(bob);
  await chooseOfAccount(alice, /Friends/);
  const friends = details(alice, 'Friends');
  await friends.getByLabel('ID of a person').fill('bob');
  await friends.getByRole('button', { name: 'Find' }).click();
  const card = details(alice, 'Profile');
  await card.getByRole('button', { name: 'Add friend' }).click();
  await alice.page.getByRole('dialog').getByRole('button', { name: 'Ask' }).click();
  await expect(card.getByRole('button', { name: 'Requested' })).toBeVisible();

  await chooseOfAccount(bob, /Friends.*1 waiting/);
  await details(bob, 'Friends').getByRole('button', { name: 'Decline Alice Martin' }).click();
  await expect(card.getByRole('button', { name: 'Add friend' })).toBeVisible();
});
