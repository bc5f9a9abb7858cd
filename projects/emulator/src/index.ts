export { EMULATOR_SDK_APP_ID, EMULATOR_SECRET_KEY } from '../../user-sig/src/index.ts';
export type { Credential, KickCause, PersonSummary } from './admin/control-desk.ts';
export { ControlError } from './admin/control-error.ts';
export type { EmulatorState } from './admin/emulator-state.ts';
export { systemClock, type Clock } from './clock.ts';
export {
  startEmulator,
  type Emulator,
  type EmulatorClock,
  type EmulatorOptions,
  type Faults,
} from './emulator.ts';
export type { Conditions } from './faults/conditions.ts';
export type { FaultName, FaultOrder } from './faults/fault.ts';
export type { ListedFault } from './faults/fault-plan.ts';
export type { LogEntry, LogSettings } from './log/live-log.ts';
export { DataFileError } from './memory/data-file-error.ts';
export type { Snapshot } from './memory/memory.ts';
export type { FeatureName } from './features.ts';
export type { SettingsSummary } from './admin/settings-schema.ts';
export type { SettingsChange } from './operations/settings/change-settings.ts';
export type { Policy } from './policy.ts';
export type { SeedData } from './seeds/seed-data.ts';
export type { WebhookOptions } from './webhooks/webhook-settings.ts';
export type { WorldName } from './seeds/worlds.ts';
