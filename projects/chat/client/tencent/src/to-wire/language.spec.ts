import { toWireLanguage } from './language';

it.each([
  ['en', 'en'],
  ['de-CH', 'de'],
  ['PT-br', 'pt'],
  ['zh', 'zh'],
  ['zh-Hans-CN', 'zh'],
  ['zh-Hant-HK', 'zh-TW'],
  ['zh-TW', 'zh-TW'],
])('toWireLanguage calls %s %s', (tag, expected) => {
  expect(toWireLanguage(tag)).toBe(expected);
});
