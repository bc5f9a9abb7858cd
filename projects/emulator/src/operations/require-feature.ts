import { Refusal, type RefusalName } from '../errors.ts';
import type { FeatureName } from '../features.ts';
import type { Store } from '../store/store.ts';

/** Refuses what the app has not bought. The SDK asks only for what it believes to be there. */
export function requireFeature(
  store: Store,
  name: FeatureName,
  refusal: RefusalName = 'featureNotBought',
): void {
  if (!store.settings.hasFeature(name)) throw new Refusal(refusal, name);
}
