import type { TypedSpan } from "../score";

/** A library that a user could take instead of the engine, asked as its documentation says, with its default options. */
export interface Tool {
  readonly name: string;
  /** Our types that it can find. */
  readonly types: readonly string[];
  /** `lang` is the two letters of the set. */
  find(text: string, lang: string): readonly TypedSpan[] | Promise<readonly TypedSpan[]>;
}

/** A package of the registry, with the version that is compared. */
export interface ToolPackage {
  readonly name: string;
  readonly version: string;
  /** `load` imports a module of the folder that the package was installed into. */
  open(load: (specifier: string) => Promise<unknown>): Promise<Tool>;
}
