import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { ControlError } from '../admin/control-error.ts';
import { describeIssue } from '../wire/frame.ts';
import { faultNames, faultSchema, type Fault } from './fault.ts';
import { matchesCommand } from './matches-command.ts';

/**
 * Reads one order of a fault, or a list of them. Throws a `ControlError` that names the field which is
 * wrong, and the faults and commands that there are.
 */
export function readFaults(value: unknown, knownCommands: readonly string[]): Fault[] {
  const orders: readonly unknown[] = Array.isArray(value) ? value : [value];
  return orders.map((order, index) => {
    const where = orders.length > 1 ? `No. ${String(index + 1)} of the list: ` : '';
    return readFault(order, knownCommands, where);
  });
}

/** Reads a JSON file with one order of a fault or a list of them. Throws a `ControlError`. */
export function readFaultFile(file: string, knownCommands: readonly string[]): Fault[] {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    // Whether a file is there and holds JSON can only be learnt by trying.
    throw new ControlError('bad-request', `${file} cannot be read as JSON: ${String(error)}`);
  }
  try {
    return readFaults(value, knownCommands);
  } catch (error) {
    if (!(error instanceof ControlError)) throw error;
    throw new ControlError(error.code, `${file}: ${error.message}`);
  }
}

function readFault(order: unknown, knownCommands: readonly string[], where: string): Fault {
  if (!isNamed(order)) {
    throw new ControlError(
      'bad-request',
      `${where}fault: must be the name of a fault. There are: ${faultNames.join(', ')}.`,
    );
  }
  const result = v.safeParse(faultSchema, order);
  if (!result.success) {
    const issue = describeIssue(result.issues[0]);
    throw new ControlError('bad-request', `${where}${order.fault} is ordered wrongly: ${issue}`);
  }
  const { output: fault } = result;
  const command = 'command' in fault ? fault.command : undefined;
  if (command !== undefined && !knownCommands.some((known) => matchesCommand(command, known))) {
    throw new ControlError(
      'bad-request',
      `${where}command: the emulator knows no "${command}". There are: ${knownCommands.join(', ')}.`,
    );
  }
  return fault;
}

function isNamed(order: unknown): order is { fault: string } {
  return (
    typeof order === 'object' &&
    order !== null &&
    'fault' in order &&
    (faultNames as readonly unknown[]).includes(order.fault)
  );
}
