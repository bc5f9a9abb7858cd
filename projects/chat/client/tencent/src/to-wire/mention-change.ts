import { SdkMessage } from '../sdk';
import { toMentions } from '../to-model/mentions';
import { withOwnData } from './own-data';

/**
 * A message's custom data when other people are mentioned in it: the service takes no other list of them
 * once a message is sent, so ours stands there.
 */
export function toWireMentionChange(
  { atUserList, cloudCustomData }: SdkMessage,
  mentions: readonly string[],
): string {
  const before = toMentions(atUserList);
  const same = before.length === mentions.length && before.every((id) => mentions.includes(id));
  return withOwnData(cloudCustomData, {
    mentions: same ? undefined : mentions,
    quiet: undefined,
  });
}
