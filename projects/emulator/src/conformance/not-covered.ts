const inTheBrowser =
  'Needs a browser: granted and refused in the stories of `e2e/emulator-uploads.spec.ts`.';

/** Methods that the suite plays in part or not at all, and why that is so. */
export const notCovered: Readonly<Record<string, string>> = {
  registerPlugin: inTheBrowser,
  createImageMessage: inTheBrowser,
  createVideoMessage: inTheBrowser,
  createAudioMessage: inTheBrowser,
  createFileMessage: inTheBrowser,
  callExperimentalAPI:
    'Experiments of the vendor, which nobody documents and any version may change.',
};
