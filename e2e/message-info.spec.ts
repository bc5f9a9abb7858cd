import { bothTalk, choose, seedTalk, tell, trouble } from './actions-world.ts';
import { AppServer } from './app-server.ts';
import { expect, test } from './story.ts';

const german: Readonly<Record<string, string>> = { 'Guten Morgen': 'Good morning' };

test.use({
  emulatorOptions: {
    plugins: {
      translate: ({ texts, to }) =>
        Promise.resolve(texts.map((text) => (to === 'en' ? (german[text] ?? text) : text))),
      recogniseSpeech: () => Promise.resolve('I am on my way'),
    },
  },
});

test.beforeEach(({ emulator }) => seedTalk(emulator));

test('who has read a message of a group, and who has not, is told by name', async ({ signIn }) => {
  const [alice, bob] = [await signIn('alice'), await signIn('bob')];
  await alice.open('The team');
  await alice.say('Lunch at noon');
  await expect(alice.message('Lunch at noon')).toContainText('Sent');
  const info = alice.page.getByRole('dialog', { name: 'Message info' });
  const people = (heading: RegExp) =>
    info
      .locator('chat-people-list')
      .nth(heading.source.startsWith('Not') ? 1 : 0)
      .getByRole('listitem');

  await choose(alice, 'Lunch at noon', 'Info');
  await expect(info).toContainText('Not read by 2');
  await expect(people(/Read/)).toHaveText(['Nobody yet']);
  await expect(people(/Not/)).toHaveText([/Bob Keller/, /Carol Novak/]);
  await info.getByRole('button', { name: 'Close' }).click();
  await expect(info).toHaveCount(0);

  await bob.open('The team');
  await expect(bob.message('Lunch at noon')).toBeVisible();
  await expect(alice.message('Lunch at noon')).toContainText('Read by 1 of 2');
  await choose(alice, 'Lunch at noon', 'Info');
  await expect(people(/Read/)).toHaveText([/Bob Keller/]);
  await expect(people(/Not/)).toHaveText([/Carol Novak/]);
});

test('between two, the info says whether it is read', async ({ signIn }) => {
  const [alice, bob] = [await signIn('alice'), await signIn('bob')];
  await alice.open('Bob Keller');
  await alice.say('Are you there?');
  await expect(alice.message('Are you there?')).toContainText('Sent');
  await choose(alice, 'Are you there?', 'Info');
  const info = alice.page.getByRole('dialog', { name: 'Message info' });
  await expect(info.getByRole('definition').last()).toHaveText('Sent');
  // It follows what becomes of the message while it is looked at.
  await bob.open('Alice Martin');
  await expect(info.getByRole('definition').last()).toHaveText('Read');
});

test('a text is copied as it was written', async ({ signIn }) => {
  const { alice, bob } = await bothTalk(signIn);
  await alice.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await tell(bob, alice, 'See https://example.com/a?b=1 & <b>tell</b> me 👍🏽');
  await choose(alice, 'tell', 'Copy text');
  await expect(alice.page.getByText('Text copied')).toBeVisible();
  expect(await alice.page.evaluate(() => navigator.clipboard.readText())).toBe(
    'See https://example.com/a?b=1 & <b>tell</b> me 👍🏽',
  );
});

test('a text is read in one’s own language, and again as it was written', async ({ signIn }) => {
  const { alice, bob } = await bothTalk(signIn);
  await tell(bob, alice, 'Guten Morgen');
  await choose(alice, 'Guten Morgen', 'Translate');
  await expect(alice.message('Guten Morgen').getByRole('status')).toContainText('Good morning');
  await expect(bob.message('Guten Morgen')).not.toContainText('Good morning');
  await choose(alice, 'Guten Morgen', 'Show original');
  await expect(alice.message('Guten Morgen')).not.toContainText('Good morning');
});

test('a translation that is refused says so, and can be asked for again', async ({
  emulator,
  signIn,
}) => {
  const { alice, bob } = await bothTalk(signIn);
  await tell(bob, alice, 'Guten Morgen');
  emulator.faults.add({ fault: 'refuse', command: 'im_open_translate.*', code: 60020 });
  await choose(alice, 'Guten Morgen', 'Translate');
  const note = alice.message('Guten Morgen').getByRole('status');
  await expect(note).toContainText('Could not be translated.');
  await expect(trouble(alice, /./)).toHaveCount(0);
  await choose(alice, 'Guten Morgen', 'Translate');
  await expect(note).toContainText('Good morning');
});

test('what was spoken can be read', async ({ emulator, signIn }) => {
  const alice = await signIn('alice');
  await alice.open('The team');
  await new AppServer(emulator).putInGroup('team', 'bob', {
    type: 'TIMSoundElem',
    content: {
      Url: `${emulator.httpUrl}/emulator/files/voice.m4a`,
      UUID: 'voice.m4a',
      Size: 4_000,
      Second: 3,
      Download_Flag: 2,
    },
  });
  const voice = alice.messages.filter({ has: alice.page.getByRole('slider') });
  await expect(voice).toBeVisible();
  await voice.focus();
  await alice.page.keyboard.press('Enter');
  await alice.page.getByRole('menuitem', { name: 'Convert to text' }).click();
  await expect(voice.getByRole('status')).toContainText('I am on my way');
});
