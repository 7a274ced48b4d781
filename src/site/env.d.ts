/// <reference types="astro/client" />

declare namespace App {
  /** What prose needs to resolve its claims: set by the page before it renders the prose. */
  interface Locals {
    reading?: {
      readonly register: import('../core/domain/register.ts').Register;
      /** The profile within which short claim ids are read. */
      readonly within: string | undefined;
      /** Whether the page is that of the statements of `within`: their links stay on it, and are short. */
      readonly isList?: boolean;
    };
  }
}
