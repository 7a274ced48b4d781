/**
 * Shows the progress of long work at a terminal; writes nothing elsewhere, such as in a log. No library is used, since the
 * work blocks the event loop: the timers of ora would never fire, and log-update would only write one escape code.
 */
import type { OnProgress } from '../../core/values/on-progress.ts';
import { formatNumber } from '../../strings/index.ts';

/** The part of a terminal's stream that is used. */
export interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Carriage return and “erase line”. */
const WIPE = '\r\u001B[2K';

/** Permanent lines, and below the last of them one that is overwritten. */
export class Progress {
  readonly #terminal: Terminal;
  #last = '';

  constructor(terminal: Terminal = process.stdout) {
    this.#terminal = terminal;
  }

  get #isWatched(): boolean {
    return this.#terminal.isTTY === true;
  }

  /** Writes a permanent line, such as `5/7  links`. */
  line(text: string): void {
    this.clear();
    if (this.#isWatched) this.#terminal.write(`${text}\n`);
  }

  /** Overwrites the temporary line, e.g. with `132 of 410`. */
  note(text: string): void {
    if (!this.#isWatched || text === this.#last) return;
    // The cursor returns, so that the output of another process begins at the start of a line.
    this.#terminal.write(`${WIPE}     ${text}\r`);
    this.#last = text;
  }

  /** Shows how much is done, at most once per percent, and clears the temporary line at the end. */
  readonly count: OnProgress = (done, total) => {
    if (done >= total) this.clear();
    else if (done === 0 || Math.floor((done / total) * 100) > Math.floor(((done - 1) / total) * 100))
      this.note(`${formatNumber(done)} of ${formatNumber(total)}`);
  };

  /** Clears the temporary line. */
  clear(): void {
    if (this.#last !== '') this.#terminal.write(WIPE);
    this.#last = '';
  }
}
