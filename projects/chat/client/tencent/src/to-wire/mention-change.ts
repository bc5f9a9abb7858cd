import { SdkMessage } from '../sdk';
import { toMentions } from '../to-model/mentions';
import { readOwnData } from '../to-model/own-data';
import { takesOwnData, withOwnData } from './own-data';

/**
 * A message's custom data when other people are mentioned in it: the service takes no other list of them
 * once a message is sent, so ours stands there. Where it is as it was, the data stays as it is; so does
 * that of another app beside which nothing can stand.
 */
export function toWireMentionChange(
  { atUserList, cloudCustomData = '' }: Pick<SdkMessage, 'atUserList' | 'cloudCustomData'>,
  mentions: readonly string[],
): string {
  const first = toMentions(atUserList);
  const isFirst = first.length === mentions.length && first.every((id) => mentions.includes(id));
  const isNew = isFirst && readOwnData(cloudCustomData).mentions === null;
  if (isNew || !takesOwnData(cloudCustomData)) return cloudCustomData;
  return withOwnData(cloudCustomData, { mentions: isFirst ? undefined : mentions });
}
