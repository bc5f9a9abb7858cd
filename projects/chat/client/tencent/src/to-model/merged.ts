import { MergedBody } from 'ngx-tencent-chat/models';

import { Told, listOf, textOf } from './told';

const mostTitleCharacters = 200;
const mostLines = 10;
const mostLineCharacters = 300;

/** Messages that were handed on as one. */
export function toMerged(told: Told): MergedBody {
  const lines = listOf(told['abstractList'])
    .slice(0, mostLines)
    .map((line) => textOf(line, mostLineCharacters));
  return { type: 'merged', title: textOf(told['title'], mostTitleCharacters), lines };
}
