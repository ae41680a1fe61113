/**
 * How long a message stays: `stay` milliseconds, and as long as it is held (focused, pointed at) besides. Letting go
 * starts the whole time anew, so that nobody who went away for a moment finds it gone.
 */
export class Lingering {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private holds = 0;

  constructor(
    private readonly stay: number,
    private readonly leave: () => void,
  ) {}

  start(): void {
    this.stop();
    if (this.holds === 0) this.timer = setTimeout(this.leave, this.stay);
  }

  hold(): void {
    this.holds += 1;
    this.stop();
  }

  release(): void {
    this.holds = Math.max(0, this.holds - 1);
    this.start();
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}
