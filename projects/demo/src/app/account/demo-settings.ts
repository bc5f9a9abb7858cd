import { ServerSettings, fetchSettings } from './server-api';

const key = 'demo-emulator';

/** Settings from the server; in emulator mode `?emulator=ws://…` names another emulator. */
export async function loadSettings(): Promise<ServerSettings> {
  // Without a server there is no chat, but the gallery works.
  const settings = await fetchSettings().catch(() => ({ SDKAppID: 0, emulator: null }));
  return settings.emulator === null
    ? settings
    : { ...settings, emulator: chosen(settings.emulator) };
}

function chosen(usual: string): string {
  const asked = new URLSearchParams(location.search).get('emulator');
  if (asked !== null && /^ws:\/\/(localhost|127\.0\.0\.1):\d+$/.test(asked)) {
    sessionStorage.setItem(key, asked);
  }
  return sessionStorage.getItem(key) ?? usual;
}
