import { EnvReader, StartupError } from './start/env-reader.ts';
import { openDatabase } from './start/open-database.ts';
import { runUserCommand } from './users/user-command.ts';
import { makeOpaqueUserId, UserLinkError, UserRegistrar } from './users/user-registrar.ts';

try {
  const file = new EnvReader(process.env).requiredText('SERVER_DATA', 'the file of the server');
  const users = new UserRegistrar(openDatabase(file), makeOpaqueUserId);
  process.stdout.write(`${runUserCommand(users, process.argv.slice(2))}\n`);
} catch (error) {
  if (!(error instanceof StartupError || error instanceof UserLinkError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
