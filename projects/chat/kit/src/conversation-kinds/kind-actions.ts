import { ConversationRules, KindRights } from './kind-rules';

/** Which right a built-in action needs. */
const needs: Readonly<Record<string, keyof KindRights>> = {
  react: 'reactions',
  edit: 'edits',
  recall: 'recalls',
  pin: 'pins',
};

/** Whether a message action is offered in conversations of a kind. */
export function isOffered({ rights, controls }: ConversationRules, action: string): boolean {
  const right = needs[action];
  return !controls.without.includes(action) && (right === undefined || rights[right] !== false);
}
