// Packs what would be published and uses it from a folder that knows nothing of this workspace.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'packages-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

for (const name of ['chat', 'emulator']) console.log(pack(name).join('\n'));

installPacked('tencent-chat-emulator');
writeFileSync(
  join(folder, 'try.mjs'),
  `import { startEmulator } from 'tencent-chat-emulator';
   const url = process.env.EMULATOR_HTTP_URL;
   const health = await (await fetch(url + '/emulator/health')).json();
   const emulator = await startEmulator({ world: 'empty' });
   await emulator.stop();
   if (health.SDKAppID !== emulator.sdkAppId) throw new Error('Something else answered.');
   console.log('The packed emulator starts from its command and from a program.');`,
);
const command = join(folder, 'node_modules/tencent-chat-emulator/main.js');
run(process.execPath, [command, 'exec', '--', process.execPath, 'try.mjs'], 'inherit');

/** Packs a built package; says what is in it and how large it is. */
function pack(name) {
  const [tarball] = JSON.parse(
    run('npm', ['pack', '--json', '--pack-destination', folder, resolve(root, 'dist', name)]),
  );
  const unwanted = tarball.files.filter(({ path }) => /\.spec\.|(?<!\.d)\.ts$/.test(path));
  if (unwanted.length > 0) throw new Error(`${name} carries ${unwanted[0].path}.`);
  const size = `${Math.round(tarball.size / 1024)} KiB packed`;
  return [`${tarball.id}: ${tarball.files.length} files, ${size}`];
}

/**
 * Does what npm does with a tarball, but takes the dependencies from this workspace: tests do not
 * call the internet. Only what the package declares is there.
 */
function installPacked(name) {
  const place = join(folder, 'node_modules', name);
  mkdirSync(place, { recursive: true });
  const { version } = JSON.parse(
    readFileSync(resolve(root, 'projects/emulator/package.json'), 'utf8'),
  );
  run('tar', ['-xzf', join(folder, `${name}-${version}.tgz`), '--strip-components=1', '-C', place]);
  const { dependencies } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'));
  for (const dependency of Object.keys(dependencies)) {
    const link = join(folder, 'node_modules', dependency);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(resolve(root, 'node_modules', dependency), link);
  }
}

function run(program, args, output = 'pipe') {
  return execFileSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', output, 'inherit'],
  });
}
