import { ChatWindow, expect, test } from './story.ts';

test('what somebody was about to say survives a reload, also one in the middle of a word', async ({
  signIn,
}) => {
  const alice = await signIn('alice');
  await alice.open('Bob Keller');
  await alice.composer.fill('I was about to say');
  await alice.composer.pressSequentially(' th');
  await alice.page.reload();
  await expect(alice.composer).toHaveValue('I was about to say th');

  await alice.composer.press('Enter');
  await expect(alice.message('I was about to say th')).toContainText('Sent');
  await alice.page.reload();
  await expect(alice.message('I was about to say th')).toBeVisible();
  await expect(alice.composer).toHaveValue('');
});

test('a draft belongs to its conversation', async ({ signIn }) => {
  const alice = await signIn('alice');
  await alice.open('Bob Keller');
  await alice.composer.fill('For Bob');
  await alice.open('Carol Nguyen');
  await expect(alice.composer).toHaveValue('');
  await alice.composer.fill('For Carol');
  await alice.page.reload();
  await alice.open('Bob Keller');
  await expect(alice.composer).toHaveValue('For Bob');
});

test('a draft in one window shows in the other', async ({ emulator, signIn }) => {
  const alice = await signIn('alice');
  await alice.open('Bob Keller');
  await alice.composer.fill('Written here');
  await expect(async () => {
    const kept = await alice.page.evaluate(() => indexedDB.databases());
    expect(kept.map(({ name }) => name)).toContain('ngx-tencent-chat');
  }).toPass();

  const page = await alice.page.context().newPage();
  const query = new URLSearchParams({ as: 'alice', emulator: emulator.url });
  await page.goto(`/?${query.toString()}`);
  const other = new ChatWindow(page);
  await other.open('Bob Keller');
  await expect(other.composer).toHaveValue('Written here');
  await other.composer.fill('Written there');
  await expect(alice.composer).toHaveValue('Written there');
});
