import { updateProfile } from '../../commands/profiles/update-profile.ts';
import type { RestCommand } from '../rest-command.ts';
import { shareCommand } from '../share-command.ts';
import { getProfiles } from './get-profiles.ts';

/** Profiles: what others see of somebody. */
export const profileCommands: readonly RestCommand[] = [
  getProfiles,
  shareCommand(updateProfile, { inNameOf: 'From_Account', whenUnknown: 'profileAccountNotFound' }),
];
