import type { ConversationEntry } from '../../store/conversation-book.ts';
import type { WireBody } from '../../wire/frame.ts';
import { toWireMarks } from '../../wire/to-wire-marks.ts';

/** How a conversation is marked and grouped, as the list carries it. */
export function toMarkFields({ marks, customMark, groups }: ConversationEntry): WireBody {
  return { StandardMark: toWireMarks(marks), CustomMark: customMark, ContactGroupId: groups };
}
