import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { HostNews, HostOrder } from './host.ts';

/** Memory in bytes and CPU time in microseconds. */
export interface Usage {
  readonly memory: number;
  readonly cpu: number;
}

/** A service in a program of its own. */
export class HostProgram {
  readonly url: string;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, url: string) {
    this.#child = child;
    this.url = url;
  }

  static async start(order: HostOrder): Promise<HostProgram> {
    const child = fork(new URL('./host.ts', import.meta.url), { execArgv: ['--expose-gc'] });
    child.send(order);
    const news = await hear(child, 'started');
    return new HostProgram(child, news.url);
  }

  async usage(): Promise<Usage> {
    this.#child.send({ kind: 'usage' } satisfies HostOrder);
    const { memory, cpu } = await hear(this.#child, 'usage');
    return { memory, cpu };
  }

  async stop(): Promise<void> {
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await ended;
  }
}

async function hear<Kind extends HostNews['kind']>(
  child: ChildProcess,
  kind: Kind,
): Promise<Extract<HostNews, { kind: Kind }>> {
  const [news] = (await once(child, 'message')) as [HostNews];
  if (news.kind !== kind) throw new Error(`The host said ${news.kind} instead of ${kind}.`);
  return news as Extract<HostNews, { kind: Kind }>;
}
