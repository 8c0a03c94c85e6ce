import { FramePace } from './frame-pace.ts';

/** Frames on demand, one at a time, at a pace that leaves a slow machine to the page. */
export class FrameLoop {
  private readonly pace = new FramePace();
  private state: 'idle' | 'due' | 'drawing' = 'idle';
  private wanted = false;
  private cancel: () => void = () => undefined;

  /** `draw` says whether more is to come; `whenDrawn` calls back once a frame is finished by whatever draws it. */
  constructor(
    private readonly draw: (now: number) => boolean,
    private readonly whenDrawn: (done: () => void) => void,
  ) {}

  /** Draws one frame soon, however often it is asked. */
  request(): void {
    if (this.state === 'drawing') this.wanted = true;
    else if (this.state === 'idle') this.schedule();
  }

  /** The same without a rest: a hand is on the picture. */
  requestAtOnce(): void {
    this.pace.hurry();
    if (this.state === 'due') {
      this.cancel();
      this.state = 'idle';
    }
    this.request();
  }

  private schedule(): void {
    this.state = 'due';
    const wait = this.pace.waitAt(performance.now());
    if (wait === 0) this.atNextFrame();
    else {
      const timer = setTimeout(() => this.atNextFrame(), wait);
      this.cancel = () => clearTimeout(timer);
    }
  }

  private atNextFrame(): void {
    const frame = requestAnimationFrame((now) => this.begin(now));
    this.cancel = () => cancelAnimationFrame(frame);
  }

  private begin(now: number): void {
    this.state = 'drawing';
    this.wanted = false;
    const begun = performance.now();
    const moving = this.draw(now);
    this.whenDrawn(() => {
      this.pace.took(begun, performance.now());
      this.state = 'idle';
      if (this.wanted || moving) this.request();
    });
  }
}
