import { Refusal } from '../../errors.ts';
import type { Plugins } from '../../plugins.ts';
import type { WireBody } from '../../wire/frame.ts';

/** Asks a plug-in, and writes its answer. Refuses if there is none, it fails, or its answer is wrong. */
export async function askPlugin<Name extends keyof Plugins, Answer>(
  plugins: Plugins,
  name: Name,
  ask: (plugin: NonNullable<Plugins[Name]>) => Promise<Answer>,
  write: (answer: Answer) => WireBody | undefined,
): Promise<WireBody> {
  const plugin = plugins[name];
  if (!plugin) throw new Refusal('pluginMissing', `startEmulator({ plugins: { ${name} } })`);
  let written: WireBody | undefined;
  try {
    written = write(await ask(plugin));
  } catch (error) {
    // The plug-in is the user's own: what it throws is told to whoever asked for it.
    throw new Refusal('pluginFailed', `plugins.${name}: ${String(error)}`);
  }
  if (!written) throw new Refusal('pluginFailed', `plugins.${name}: the answer does not fit`);
  return written;
}
