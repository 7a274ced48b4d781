/** The part of citation-js that citations.ts uses: it brings no types of its own. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: { chain(text: string, options: { readonly forceType: string }): object[] };
    readonly output: { format(form: string, items: readonly object[], options?: object): string };
    readonly config: {
      get(plugin: '@csl'): { readonly styles: { get(name: string): string; add(name: string, style: unknown): void } };
      get(plugin: '@bibtex'): { readonly format: Record<'asciiOnly' | 'useIdAsLabel' | 'checkLabel', boolean> };
    };
  };
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
declare module 'style-chicago' {
  const style: object;
  export default style;
}
