import { everyone } from 'ngx-tencent-chat/models';

/** The service's word for everybody; the spelling is its own. */
export const wireEveryone = '__kImSDK_MesssageAtALL__';

/** Who is mentioned. */
export function toMentions(told: unknown): readonly string[] {
  if (!Array.isArray(told)) return [];
  const ids = told.filter((one) => typeof one === 'string');
  return ids.map((id) => (id === wireEveryone ? everyone : id));
}
