/** An answer takes milliseconds; after this long none will come. */
const LONGEST_SILENCE_MS = 10_000;
const LOOK_EVERY_MS = 250;

/**
 * Notices that an answer never comes. It counts looks, one timer for all questions, rather than reading a clock: there
 * are thousands of questions a second, and a machine that sleeps is not a silence.
 */
export class Silence {
  /** Resolves once a question has gone unanswered for too long. */
  readonly tooLong: Promise<"silent">;
  private looks = 0;
  private waiting = false;
  private readonly timer: ReturnType<typeof setInterval>;

  constructor(longestMs = LONGEST_SILENCE_MS) {
    let resolve: (silent: "silent") => void = () => undefined;
    this.tooLong = new Promise((done) => {
      resolve = done;
    });
    this.timer = setInterval(() => {
      if (this.waiting && ++this.looks * LOOK_EVERY_MS > longestMs) resolve("silent");
    }, LOOK_EVERY_MS);
  }

  /** A question is asked. */
  begin(): void {
    this.waiting = true;
    this.looks = 0;
  }

  /** It is answered. */
  end(): void {
    this.waiting = false;
  }

  /** Stops looking. */
  close(): void {
    clearInterval(this.timer);
  }
}
