import { Message, MessageBody, OutgoingBody } from 'ngx-tencent-chat/models';

/** What stands on several messages that are handed on as one. */
export interface MergedSummary {
  readonly title: string;
  /** What the first of them say, a line each. */
  readonly lines: readonly string[];
}

/** Something to be sent, and what it shows until then. */
export interface Forwarded {
  readonly body: OutgoingBody;
  readonly shown: MessageBody;
}

/** How many lines of it a message shows that is made of others. */
const mostLines = 4;

/** Messages of a conversation, each to be handed on by itself. What is not stored, or taken back, stays. */
export function forwardEach(messages: readonly Message[]): readonly Forwarded[] {
  return messages.filter(canForward).map(({ id, conversationId, body }) => ({
    body: { type: 'forward', from: conversationId, messageId: id },
    shown: body,
  }));
}

/** Messages of a conversation, to be handed on as one. What is not stored, or taken back, stays. */
export function forwardMerged(
  messages: readonly Message[],
  summary: MergedSummary = { title: '', lines: linesOf(messages) },
): readonly Forwarded[] {
  const stored = messages.filter(canForward);
  const [first] = stored;
  if (!first) return [];
  const { title } = summary;
  const lines = summary.lines.slice(0, mostLines);
  const from = first.conversationId;
  const messageIds = stored.map(({ id }) => id);
  return [
    {
      body: { type: 'merged', title, lines, from, messageIds },
      shown: { type: 'merged', title, lines },
    },
  ];
}

function canForward(message: Message): message is Message & { readonly id: string } {
  return message.id !== null && !message.recalled && message.body.type !== 'notice';
}

function linesOf(messages: readonly Message[]): readonly string[] {
  return messages
    .filter(canForward)
    .flatMap(({ sender, body }) => (body.type === 'text' ? [`${sender.name}: ${body.text}`] : []));
}
