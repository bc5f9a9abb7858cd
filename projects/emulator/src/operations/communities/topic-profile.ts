import { Refusal } from '../../errors.ts';

/** What a topic says of itself. */
export interface TopicProfile {
  readonly name?: string | undefined;
  readonly faceUrl?: string | undefined;
  readonly introduction?: string | undefined;
  readonly notification?: string | undefined;
  readonly customData?: string | undefined;
}

/** How many bytes each text of a topic may have. */
const byteLimits: Readonly<Record<keyof TopicProfile, number>> = {
  name: 100,
  faceUrl: 500,
  introduction: 400,
  notification: 400,
  customData: 3000,
};

/** Refuses a topic without a name, and texts that are too long. */
export function refuseWrongProfile(profile: TopicProfile): void {
  if (profile.name === '') throw new Refusal('invalidGroupRequest', 'TopicName must not be empty');
  for (const [field, most] of Object.entries(byteLimits)) {
    const text = profile[field as keyof TopicProfile] ?? '';
    if (Buffer.byteLength(text) > most) {
      throw new Refusal('invalidGroupRequest', `${field} has more than ${String(most)} bytes`);
    }
  }
}
