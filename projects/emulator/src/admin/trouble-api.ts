import { Hono } from 'hono';
import * as v from 'valibot';
import { secondsOf, type SettableClock } from '../clock.ts';
import type { FaultDesk } from '../faults/fault-desk.ts';
import { logLevels, type LiveLog } from '../log/live-log.ts';
import { ControlError } from './control-error.ts';
import { check, readBody, readJson } from './read-request.ts';

const clockRequest = v.strictObject({
  /** The time in seconds. */
  now: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(32_503_680_000))),
  advanceSeconds: v.optional(
    v.pipe(v.number(), v.minValue(-31_536_000_000), v.maxValue(31_536_000_000)),
  ),
  freeze: v.optional(v.boolean()),
});
const logRequest = v.strictObject({ level: v.picklist(logLevels) });
const logQuery = v.strictObject({
  since: v.optional(v.pipe(v.string(), v.toNumber(), v.safeInteger(), v.minValue(0))),
});

/** What can be made to go wrong, and what shows how it went. */
export interface TroubleDesk {
  readonly faults: FaultDesk;
  readonly clock: SettableClock;
  readonly log: LiveLog;
}

/** The part of the control API that has things go wrong: faults, the clock and the log. */
export function createTroubleApi({ faults, clock, log }: TroubleDesk): Hono {
  const api = new Hono();
  api.get('/emulator/faults', (c) => c.json(faults.list()));
  api.post('/emulator/faults', async (c) => c.json({ ids: faults.add(await readJson(c)) }));
  api.delete('/emulator/faults', (c) => {
    faults.clear();
    return c.json({ status: 'ok' });
  });
  api.delete('/emulator/faults/:id', (c) => {
    const id = c.req.param('id');
    if (!faults.remove(id)) throw new ControlError('unknown-fault', `There is no fault "${id}".`);
    return c.json({ status: 'ok' });
  });

  const readClock = () => ({ now: secondsOf(clock), frozen: clock.isFrozen });
  api.get('/emulator/clock', (c) => c.json(readClock()));
  api.post('/emulator/clock', async (c) => {
    const { now, advanceSeconds, freeze } = check(clockRequest, await readBody(c));
    if (freeze === true) clock.freeze();
    if (freeze === false) clock.resume();
    if (now !== undefined) clock.set(now);
    if (advanceSeconds !== undefined) clock.advance(advanceSeconds);
    return c.json(readClock());
  });

  api.get('/emulator/log', (c) => c.json(log.since(check(logQuery, c.req.query()).since)));
  api.post('/emulator/log', async (c) => {
    log.setLevel(check(logRequest, await readBody(c)).level);
    return c.json({ level: log.level });
  });
  return api;
}
