import { InjectionToken, Provider, inject } from '@angular/core';
import { MessageAction } from './message-action';

/** Makes one list of actions of another. */
export type EditActions = (actions: readonly MessageAction[]) => readonly MessageAction[];

/** What becomes of the built-in actions here. @internal */
export const EDIT_MESSAGE_ACTIONS = new InjectionToken<EditActions>('EDIT_MESSAGE_ACTIONS', {
  factory: () => (actions) => actions,
});

/**
 * Adds actions on messages, takes some away or puts them in another order: for the whole app or a part
 * of it, where it works on what the parts around it have made of them.
 *
 * @example
 * provideMessageActions((actions) => [...actions.filter(({ id }) => id !== 'star'), remind])
 */
export function provideMessageActions(edit: EditActions): Provider {
  return {
    provide: EDIT_MESSAGE_ACTIONS,
    useFactory: () => {
      const around = inject(EDIT_MESSAGE_ACTIONS, { skipSelf: true, optional: true });
      return (actions: readonly MessageAction[]) => edit(around ? around(actions) : actions);
    },
  };
}
