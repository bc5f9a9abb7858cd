import { everyone } from 'ngx-tencent-chat/models';

import { readOwnData } from './own-data';

/** The service's word for everybody; the spelling is its own. */
export const wireEveryone = '__kImSDK_MesssageAtALL__';

/** Who is mentioned. */
export function toMentions(told: unknown): readonly string[] {
  if (!Array.isArray(told)) return [];
  const ids = told.filter((one) => typeof one === 'string');
  return ids.map((id) => (id === wireEveryone ? everyone : id));
}

/** Who is mentioned in a message now. The service keeps the first list for ever; ours stands for it. */
export function mentionsOf(message: {
  readonly atUserList?: readonly string[];
  readonly cloudCustomData?: string;
}): readonly string[] {
  return readOwnData(message.cloudCustomData).mentions ?? toMentions(message.atUserList);
}
