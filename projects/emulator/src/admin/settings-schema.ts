import * as v from 'valibot';
import { features, type FeatureName } from '../features.ts';

const names = Object.keys(features) as FeatureName[];
const isBought = v.optional(v.boolean());
const featuresSchema = v.strictObject(
  Object.fromEntries(names.map((name) => [name, isBought])) as Record<FeatureName, typeof isBought>,
  `must be true or false for some of: ${names.join(', ')}`,
);

/** What the app has bought, and how its SDKs are set. */
export const settingsSchema = v.strictObject({
  features: v.optional(featuresSchema),
  cloudSettings: v.optional(v.record(v.string(), v.string())),
});

/** What the app has bought, and how its SDKs are set. */
export interface SettingsSummary {
  readonly features: Readonly<Record<FeatureName, boolean>>;
  readonly cloudSettings: Readonly<Record<string, string>>;
}
