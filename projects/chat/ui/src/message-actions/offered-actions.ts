import { ActionContext, ActionPlace, MessageAction } from './message-action';
import { OfferedItem } from './offered-item';

/** An action as it is offered. */
export type OfferedAction = OfferedItem<MessageAction>;

const USUAL_ORDER = 500;

/** What is offered in a place for a message, in order. */
export function listOffered(
  actions: readonly MessageAction[],
  place: ActionPlace,
  context: ActionContext,
): readonly OfferedAction[] {
  return sorted(actions, place, context).flatMap((action) => {
    const verdict = action.when(context);
    if (verdict === false) return [];
    return { action, label: action.label(context.words, context), why: whyNot(verdict) };
  });
}

/** The action that a key does, in small letters, to a message; null if none is offered. */
export function findByKey(
  actions: readonly MessageAction[],
  key: string,
  context: ActionContext,
): OfferedAction | null {
  const own = actions.filter((action) => action.key?.toLowerCase() === key);
  const [first] = [...listOffered(own, 'menu', context), ...listOffered(own, 'toolbar', context)];
  return first ?? null;
}

/**
 * What is offered for several messages: whatever is for all of them, and, with the reason, what is for
 * some.
 * @param contexts One for each message; all know of all messages.
 */
export function listForAll(
  actions: readonly MessageAction[],
  contexts: readonly ActionContext[],
): readonly OfferedAction[] {
  const [first] = contexts;
  if (!first) return [];
  return sorted(actions, 'selection', first).map((action) => {
    const verdicts = contexts.map((context) => action.when(context));
    const reason = verdicts.find((verdict) => typeof verdict === 'string');
    const why = verdicts.includes(false) ? first.words.why.notAll : whyNot(reason ?? true);
    return { action, label: action.label(first.words, first), why };
  });
}

function sorted(
  actions: readonly MessageAction[],
  place: ActionPlace,
  { pane }: ActionContext,
): readonly MessageAction[] {
  return actions
    .filter(({ id, where = ['menu'] }) => where.includes(place) && (pane.offers?.(id) ?? true))
    .toSorted((one, other) => (one.order ?? USUAL_ORDER) - (other.order ?? USUAL_ORDER));
}

function whyNot(verdict: boolean | string): string | null {
  return typeof verdict === 'string' ? verdict : null;
}
