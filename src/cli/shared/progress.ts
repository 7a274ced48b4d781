/**
 * How far long work is, for whoever watches at a terminal. Elsewhere, such as in a log, not a byte of it is written.
 * log-update, ora and cli-progress were weighed: the work blocks the event loop, so a spinner's timer would never fire, and
 * what the others would do for it is one escape code.
 */
import type { OnProgress } from '../../core/values/on-progress.ts';
import { formatNumber } from '../../strings/index.ts';

/** What a terminal's stream must be able to do. */
export interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** To the line's beginning, and what stands on it away. */
const WIPE = '\r\u001B[2K';

export const numbered = formatNumber;

/** Lines that stay, and under the last of them one that is written over again and again. */
export class Progress {
  readonly isWatched: boolean;
  readonly #terminal: Terminal;
  #last = '';

  constructor(terminal: Terminal = process.stdout) {
    this.#terminal = terminal;
    this.isWatched = terminal.isTTY === true;
  }

  /** Writes a line that stays, such as `5/7  links`. */
  line(text: string): void {
    this.clear();
    if (this.isWatched) this.#terminal.write(`${text}\n`);
  }

  /** Writes over the last line that does not stay, e.g. with `132 of 410`. */
  note(text: string): void {
    if (!this.isWatched || text === this.#last) return;
    // The cursor goes back, so that whatever another process has to say stands at a line's beginning.
    this.#terminal.write(`${WIPE}     ${text}\r`);
    this.#last = text;
  }

  /** Notes how much is done, no oftener than in steps of a percent, and wipes the note when all is. */
  readonly count: OnProgress = (done, total) => {
    if (done >= total) this.clear();
    else if (done === 0 || Math.floor((done / total) * 100) > Math.floor(((done - 1) / total) * 100))
      this.note(`${numbered(done)} of ${numbered(total)}`);
  };

  /** Wipes the note, so that something else can be written in its place. */
  clear(): void {
    if (this.#last !== '') this.#terminal.write(WIPE);
    this.#last = '';
  }
}
