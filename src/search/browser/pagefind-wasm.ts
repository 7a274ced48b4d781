/** Calls the WebAssembly engine of Pagefind 1.6. Pagefind's own script does more than is needed, at four times the size. */

interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly __wbindgen_externrefs: WebAssembly.Table;
  readonly __wbindgen_start: () => void;
  readonly __wbindgen_malloc: (size: number, align: number) => number;
  readonly __wbindgen_free: (at: number, size: number, align: number) => void;
  readonly init_pagefind: (at: number, size: number) => number;
  readonly load_index_chunk: (engine: number, at: number, size: number) => number;
  readonly search: (engine: number, ...rest: readonly number[]) => Span;
}

type Span = readonly [at: number, size: number];

export interface RawResult {
  /** The record's id. */
  readonly p: string;
  /** Positions in the text. */
  readonly l: readonly unknown[];
  /** Fields. */
  readonly mf?: readonly string[];
}

export class PagefindEngine {
  readonly #wasm: Exports;
  #engine: number;

  private constructor(wasm: Exports, meta: Uint8Array) {
    this.#wasm = wasm;
    this.#engine = wasm.init_pagefind(...this.#pass(meta));
  }

  static async start(code: BufferSource, meta: Uint8Array): Promise<PagefindEngine> {
    const late: { wasm?: Exports } = {};
    const { instance } = await WebAssembly.instantiate(code, {
      './pagefind_web_bg.js': {
        __wbindgen_init_externref_table: () => {
          const table = late.wasm?.__wbindgen_externrefs;
          if (table === undefined) return;
          const at = table.grow(4);
          table.set(0, undefined);
          [undefined, null, true, false].forEach((value, i) => table.set(at + i, value));
        },
      },
    });
    const wasm = instance.exports as unknown as Exports;
    late.wasm = wasm;
    wasm.__wbindgen_start();
    return new PagefindEngine(wasm, meta);
  }

  loadPart(bytes: Uint8Array): void {
    this.#engine = this.#wasm.load_index_chunk(this.#engine, ...this.#pass(bytes));
  }

  /** Searches only the loaded chunks. */
  search(term: string, whole: boolean): readonly RawResult[] {
    const texts = [withoutMarks(term), term, '{}', ''].flatMap((text) => this.#text(text));
    return (this.#json(this.#wasm.search(this.#engine, ...texts, Number(whole), 0)) as { results: RawResult[] })
      .results;
  }

  #pass(bytes: Uint8Array): Span {
    const at = this.#wasm.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(this.#wasm.memory.buffer).set(bytes, at);
    return [at, bytes.length];
  }

  #text(text: string): Span {
    return this.#pass(new TextEncoder().encode(text));
  }

  #json([at, size]: Span): unknown {
    const text = new TextDecoder().decode(new Uint8Array(this.#wasm.memory.buffer, at >>> 0, size));
    this.#wasm.__wbindgen_free(at, size, 1);
    return JSON.parse(text);
  }
}

/** Pagefind stores words decomposed and without combining marks. */
export function withoutMarks(term: string): string {
  return term.normalize('NFD').replace(/\p{M}/gu, '');
}
