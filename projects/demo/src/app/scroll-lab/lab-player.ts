import { FrameWatch, PaintedFrame } from './frame-watch';
import {
  ReaderPlace,
  holeIn,
  isSameFrame,
  judge,
  placeAfter,
  placeIn,
  stayedIn,
} from './lab-judge';
import { LabReader } from './lab-reader';
import type { LabEvent, LabFault, LabMove, LabReport, LabStep } from './lab-step';

/** How many frames must be alike before the next step. */
const QUIET = 2;
/** After how many frames the feed should have come to rest. */
const LIMIT = 120;

/** What a program is played on. */
export interface LabStage {
  readonly root: HTMLElement;
  /** Lets something happen to the feed, near the message that is read. */
  apply(event: LabEvent, reading: string | null): void;
  /** Whether a message is in the list. */
  has(key: string): boolean;
  /** Whether nothing is on its way to the feed. */
  calm(): boolean;
  send(words: number): void;
  jump(share: number): void;
  /** The message that was jumped to last. */
  target(): string | null;
}

/** Plays the steps of a program, and looks at every frame meanwhile. */
export class LabPlayer {
  readonly #stage: LabStage;
  readonly #frames: FrameWatch;
  readonly #reader: LabReader;
  readonly #faults: LabFault[] = [];
  #place: ReaderPlace = 0;
  #step = 0;
  #frame = 0;
  #atEnd = 0;
  #forced = 0;
  #furthest = 0;

  constructor(stage: LabStage) {
    this.#stage = stage;
    this.#frames = new FrameWatch(stage.root);
    this.#reader = new LabReader(stage, this.#frames);
  }

  async play(seed: number, steps: readonly LabStep[]): Promise<LabReport> {
    await this.#rest((frame) => this.#lookForHole(frame));
    let joined: LabEvent[] = [];
    for (const [at, step] of steps.entries()) {
      this.#step = at;
      if ('move' in step) {
        await this.#move(step);
        continue;
      }
      joined.push(step);
      if (step.joined) continue;
      await this.#happen(joined, step.inFrame);
      joined = [];
    }
    this.#frames.stop();
    return this.#report(seed, steps);
  }

  async #move(step: LabMove): Promise<void> {
    const see = (frame: PaintedFrame) => this.#lookForHole(frame);
    await this.#reader.make(step, see);
    let frame = await this.#rest(see);
    const target = step.move === 'jump' ? this.#stage.target() : null;
    // Any scrolling would end a jump: then it would not be the target that is read.
    while (target === null && (await this.#reader.leaveEdge(frame))) frame = await this.#rest(see);
    this.#place = placeAfter(this.#place, frame, target);
  }

  async #happen(events: readonly LabEvent[], inFrame: boolean): Promise<void> {
    const reading = typeof this.#place === 'number' ? null : (this.#place[0]?.key ?? null);
    if (inFrame) await new Promise(requestAnimationFrame);
    for (const event of events) this.#stage.apply(event, reading);
    const lost: boolean[] = [];
    const frame = await this.#rest((painted) => {
      this.#lookForHole(painted);
      lost.push(this.#judge(painted));
    });
    this.#place = lost.includes(true) ? placeIn(frame) : stayedIn(this.#place, frame);
  }

  /** Waits until the feed has come to rest. */
  async #rest(see: (frame: PaintedFrame) => void): Promise<PaintedFrame> {
    let last = await this.#frames.frame();
    see(last);
    let quiet = 0;
    for (let waited = 0; quiet < QUIET || !this.#stage.calm(); waited++) {
      const frame = await this.#frames.frame();
      see(frame);
      quiet = isSameFrame(frame, last) ? quiet + 1 : 0;
      last = frame;
      if (waited < LIMIT) continue;
      this.#blame('never still', 0, '');
      break;
    }
    return last;
  }

  /** Returns whether the place was lost. */
  #judge(frame: PaintedFrame): boolean {
    this.#frame++;
    if (typeof this.#place === 'number') this.#atEnd++;
    const { what, by, note } = judge(this.#place, frame, (key) => this.#stage.has(key));
    if (what === 'kept') this.#furthest = Math.max(this.#furthest, Math.abs(by));
    else if (what === 'forced') this.#forced++;
    else this.#blame(what, by, note);
    return what === 'forced' || what === 'moved';
  }

  #lookForHole(frame: PaintedFrame): void {
    const hole = holeIn(frame);
    if (hole > 0) this.#blame('hole', hole, `${frame.before} px before the view`);
  }

  #blame(what: LabFault['what'], by: number, note: string): void {
    this.#faults.push({ step: this.#step, what, by, frame: this.#frame, note });
  }

  #report(seed: number, steps: readonly LabStep[]): LabReport {
    return {
      seed,
      steps,
      faults: this.#faults,
      frames: this.#frame,
      framesAtEnd: this.#atEnd,
      furthest: this.#furthest,
      forced: this.#forced,
    };
  }
}
