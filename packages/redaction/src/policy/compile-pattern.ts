import { RE2JS } from "re2js";

/** A tenant's pattern in the linear-time engine. */
export type CompiledPattern =
  | { readonly ok: true; readonly expression: RE2JS; matches(text: string): boolean }
  | { readonly ok: false; readonly message: string };

/** Never throws; says in plain words what is wrong with a pattern. */
export function compilePattern(source: string): CompiledPattern {
  let expression: RE2JS;
  try {
    expression = RE2JS.compile(source);
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unknown mistake";
    return {
      ok: false,
      message: `Not a pattern of the linear-time engine (RE2 syntax; no look-around, no back-references): ${reason}.`,
    };
  }
  if (expression.test(""))
    return { ok: false, message: "The pattern matches the empty text, so it would match everywhere." };
  return { ok: true, expression, matches: (text) => expression.test(text) };
}
