/** A file of the index, by its path within the folder of the index. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}
