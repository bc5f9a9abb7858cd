/** Whether this Node runs TypeScript and has SQLite, as the emulator and the server need. */
export function isNodeNewEnough(version) {
  const [major = 0, minor = 0, patch = 0] = version.replace(/^v/, '').split('.').map(Number);
  if (major === 22) return minor > 22 || (minor === 22 && patch >= 3);
  if (major === 24) return minor >= 15;
  return major >= 26;
}

/** Ends the script with one clear line when it is not. */
export function requireNode() {
  if (isNodeNewEnough(process.version)) return;
  console.error(
    `Node ${process.version} is too old: use npm scripts (npm start, npm test), which bring their own on ` +
      'Linux, or install Node 22.22.3, 24.15, 26 or newer.',
  );
  process.exit(1);
}
