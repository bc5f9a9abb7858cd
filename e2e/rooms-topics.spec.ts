import { type Locator } from '@playwright/test';

import { whyShut } from './groups-world.ts';
import { type ChatWindow, expect, test } from './story.ts';

test.beforeEach(({ emulator }) => {
  emulator.seed('empty');
  emulator.seed({
    people: [
      { userID: 'alice', nick: 'Alice Martin' },
      { userID: 'bob', nick: 'Bob Keller' },
      { userID: 'carol', nick: 'Carol Novak' },
    ],
    groups: [
      {
        groupID: '@TGS#_neighbours',
        type: 'Community',
        name: 'Neighbours',
        owner: 'alice',
        members: ['bob', 'carol'],
        messages: [{ from: 'alice', text: 'Welcome to our street.', secondsAgo: 120 }],
        topics: [
          {
            topicID: '@TGS#_neighbours@TOPIC#_garden',
            name: 'Garden',
            messages: [{ from: 'carol', text: 'The tomatoes are ripe.', secondsAgo: 60 }],
          },
        ],
      },
    ],
  });
});

/** The topics of the community, beside the conversation. */
class Topics {
  readonly chat: ChatWindow;
  readonly list: Locator;
  readonly dialog: Locator;

  constructor(chat: ChatWindow) {
    this.chat = chat;
    this.list = chat.page.getByRole('list', { name: 'Topics' });
    this.dialog = chat.page.getByRole('dialog');
  }

  static async open(chat: ChatWindow): Promise<Topics> {
    await chat.open('Neighbours');
    await chat.page.getByRole('button', { name: 'Topics' }).click();
    const topics = new Topics(chat);
    await expect(topics.topic('Garden')).toBeVisible();
    return topics;
  }

  topic(name: string): Locator {
    return this.list.getByRole('button', { name: new RegExp(`^${name}(,|$)`) });
  }

  /** Goes into a topic, and waits until it can be written in. */
  async enter(name: string): Promise<void> {
    await this.topic(name).click();
    await expect(this.heading(name)).toBeVisible();
    await expect(this.chat.composer).toBeEditable();
  }

  heading(name: string): Locator {
    return this.chat.page.getByRole('heading', { name: `# ${name}` });
  }

  button(name: string): Locator {
    return this.chat.page.getByRole('button', { name, exact: true });
  }
}

test('a topic gets another name, and everybody in it sees that', async ({ signIn }) => {
  const hers = await Topics.open(await signIn('alice'));
  const his = await Topics.open(await signIn('bob'));
  await his.enter('Garden');
  await hers.button('Rename Garden').click();
  const field = hers.dialog.getByRole('textbox', { name: 'Name of the topic' });
  await expect(field).toHaveValue('Garden');
  await field.fill('Vegetables');
  await hers.dialog.getByRole('button', { name: 'Save' }).click();
  await expect(hers.dialog).toHaveCount(0);
  await expect(hers.topic('Vegetables')).toBeVisible();
  await expect(his.heading('Vegetables')).toBeVisible();
  await expect(his.topic('Garden')).toHaveCount(0);

  await hers.enter('Vegetables');
  await his.chat.say('Who wants some?');
  await expect(hers.chat.message('Who wants some?')).toContainText('Bob Keller');
  await hers.chat.say('I do.');
  await expect(his.chat.message('I do.')).toContainText('Alice Martin');
});

test('whoever is in a topic that ends reads on, keeps their draft and is told why', async ({
  signIn,
}) => {
  const hers = await Topics.open(await signIn('alice'));
  const his = await Topics.open(await signIn('bob'));
  await his.enter('Garden');
  await expect(his.chat.message('The tomatoes are ripe.')).toBeVisible();
  await his.chat.composer.fill('I will bring a basket');
  await hers.button('Delete Garden').click();
  await hers.dialog.getByRole('button', { name: 'Delete topic' }).click();
  await expect(hers.dialog).toHaveCount(0);
  await expect(hers.topic('Garden')).toHaveCount(0);

  await expect(whyShut(his.chat)).toContainText('This topic was deleted.');
  await expect(his.heading('Garden')).toBeVisible();
  await expect(his.chat.message('The tomatoes are ripe.')).toBeVisible();
  await expect(his.chat.page.locator('textarea').first()).toHaveValue('I will bring a basket');
});
