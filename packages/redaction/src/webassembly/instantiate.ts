/** As much of it as is used here: the types of Node 20 do not know it, and those of a browser are not to come in. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object) => { readonly exports: object };
};

/**
 * What a module exports, which the caller has to know; undefined where there is no WebAssembly with vectors, or a page's
 * security policy forbids it.
 */
export function instantiate<Exports extends object>(bytes: Uint8Array<ArrayBuffer>): Exports | undefined {
  try {
    return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as Exports;
  } catch {
    return undefined;
  }
}
