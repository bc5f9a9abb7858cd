import type * as v from 'valibot';
import { Refusal } from '../../errors.ts';
import type { Store } from '../../store/store.ts';
import type { WireBody } from '../../wire/frame.ts';
import { defineCommand, type Command, type Context } from '../command.ts';

/** A search, which the app has to buy: the policy says whether it did. */
export function defineSearch<S extends v.GenericSchema<unknown, unknown>>(definition: {
  readonly name: string;
  readonly request: S;
  readonly run: (store: Store, request: v.InferOutput<S>, context: Context) => WireBody;
}): Command {
  return defineCommand({
    name: definition.name,
    request: definition.request,
    whenInvalid: 'invalidSearch',
    run(store, request, context) {
      if (!context.policy.cloudSearch) throw new Refusal('searchUnavailable');
      return definition.run(store, request, context);
    },
  });
}
