/** Packages without types: what of them is used here. */
declare module 'datapackage' {
  type Row = Readonly<Record<string, unknown>>;
  interface Resource {
    readonly name: string;
    read(options: { readonly keyed: true }): Promise<Row[]>;
    checkRelations(): Promise<boolean>;
  }
  export const Package: {
    load(
      descriptor: string,
      options: { readonly basePath: string },
    ): Promise<{ readonly resources: readonly Resource[] }>;
  };
  export function validate(descriptor: string): Promise<{ readonly valid: boolean; readonly errors: readonly Error[] }>;
}

declare module 'jsonld' {
  interface Options {
    readonly safe: boolean;
    readonly base: string;
    documentLoader(url: string): Promise<{ readonly documentUrl: string; readonly document: object }>;
  }
  const jsonld: { expand(value: object, options: Options): Promise<object[]> };
  export default jsonld;
}
