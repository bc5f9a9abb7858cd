export { EMULATOR_SDK_APP_ID, EMULATOR_SECRET_KEY } from '../../user-sig/src/index.ts';
export type { Credential, KickCause, PersonSummary } from './admin/control-desk.ts';
export { ControlError } from './admin/control-error.ts';
export type { EmulatorState } from './admin/emulator-state.ts';
export { systemClock, type Clock } from './clock.ts';
export { startEmulator, type Emulator, type EmulatorOptions } from './emulator.ts';
export type { Policy } from './policy.ts';
export type { SeedData } from './seeds/seed-data.ts';
export type { WorldName } from './seeds/worlds.ts';
