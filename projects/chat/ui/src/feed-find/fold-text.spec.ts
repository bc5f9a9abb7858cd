import { findInText, foldText } from './fold-text';

describe('findInText', () => {
  it.each([
    ['Café Zürich', 'cafe', ['Café']],
    ['cafe\u0301 au lait', 'café', ['cafe\u0301']],
    ['ΑΘΉΝΑ', 'αθηνα', ['ΑΘΉΝΑ']],
    ['ＷＩＤＥ', 'wide', ['ＷＩＤＥ']],
    ['мой Ёж', 'еж', ['Ёж']],
    ['한국어', '국', ['국']],
    ['हिन्दी', 'हिन्दी', ['हिन्दी']],
    ['aXaXa', 'axa', ['aXa']],
    ['😀 grin 😀', '😀', ['😀', '😀']],
    ['nothing', 'else', []],
    ['nothing', '', []],
  ])('%s holds %s', (text, word, found) => {
    const places = findInText(text, foldText(word));
    expect(places.map(([from, to]) => text.slice(from, to))).toEqual(found);
  });
});
