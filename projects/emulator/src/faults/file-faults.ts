import type { FileFaults } from '../files/file-faults.ts';
import type { FaultPlan } from './fault-plan.ts';

/** Has files go wrong as the plan says. */
export function fileFaultsOf(plan: FaultPlan): FileFaults {
  return {
    cutUploadAt: (userID, kind) => {
      const fault = plan.strike('upload-fails', { userID, kind });
      return fault && fault.percent / 100;
    },
    isUploadUrlExpired: (userID, kind) =>
      plan.strike('upload-url-expired', { userID, kind }) !== undefined,
    isDownloadUrlExpired: (userID, kind) =>
      plan.strike('download-url-expired', { userID, kind }) !== undefined,
  };
}
