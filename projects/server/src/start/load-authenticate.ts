import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Authenticate } from '../sign-in/authenticate.ts';
import { StartupError } from './env-reader.ts';

/** Loads the operator's sign-in check, the default export of a module. Null knows nobody. */
export async function loadAuthenticate(file: string | null): Promise<Authenticate> {
  if (file === null) return () => null;
  const authenticate = await importDefault(file);
  if (typeof authenticate === 'function') return authenticate as Authenticate;
  throw new StartupError(
    'AUTH_MODULE has no function as its default export. Export default (request) => app user id or null.',
  );
}

async function importDefault(file: string): Promise<unknown> {
  try {
    const module = (await import(pathToFileURL(resolve(file)).href)) as { default?: unknown };
    return module.default;
  } catch (cause) {
    // Whether a module loads can only be learnt by loading it.
    throw new StartupError(
      'AUTH_MODULE could not be loaded. Check the path and run it by itself.',
      {
        cause,
      },
    );
  }
}
