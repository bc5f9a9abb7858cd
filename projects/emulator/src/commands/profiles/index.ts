import type { Command } from '../command.ts';
import { getProfiles } from './get-profiles.ts';
import { updateProfile } from './update-profile.ts';

/** Who people are. */
export const profileCommands: readonly Command[] = [getProfiles, updateProfile];
