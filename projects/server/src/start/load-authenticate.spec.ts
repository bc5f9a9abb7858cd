import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { loadAuthenticate } from './load-authenticate.ts';

describe('loadAuthenticate', () => {
  let folder = '';
  before(async () => (folder = await mkdtemp(join(tmpdir(), 'chat-server-'))));
  after(() => rm(folder, { recursive: true }));

  async function writeModule(name: string, source: string): Promise<string> {
    const file = join(folder, name);
    await writeFile(file, source);
    return file;
  }

  it('loads the default export of a module', async () => {
    const source = `export default (request) => request.headers.get('x-user');`;
    const authenticate = await loadAuthenticate(await writeModule('good.mjs', source));
    const request = new Request('http://localhost/', { headers: { 'x-user': 'anna' } });
    assert.equal(await authenticate(request), 'anna');
  });

  it('knows nobody without a module', async () => {
    const authenticate = await loadAuthenticate(null);
    assert.equal(await authenticate(new Request('http://localhost/')), null);
  });

  for (const [what, source, message] of [
    ['without a default export', 'export const authenticate = () => null;', /has no function/],
    ['whose default export is no function', 'export default "anna";', /has no function/],
    ['that throws', 'throw new Error("top-secret");', /could not be loaded/],
    ['that is no JavaScript', 'export default (', /could not be loaded/],
  ] as const) {
    it(`refuses to start with a module ${what}`, async () => {
      const file = await writeModule(`${what.replaceAll(' ', '-')}.mjs`, source);
      await assert.rejects(loadAuthenticate(file), { name: 'StartupError', message });
    });
  }

  it('refuses to start with a module that is not there', async () => {
    await assert.rejects(loadAuthenticate(join(folder, 'missing.mjs')), { name: 'StartupError' });
  });
});
