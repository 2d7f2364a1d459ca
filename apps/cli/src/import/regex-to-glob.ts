/**
 * The glob that means the same as a regular expression which is nothing but text: `@acme\.com$` gives
 * `*@acme.com`. Undefined when it says more than a glob can.
 */
export function regexToGlob(pattern: string): string | undefined {
  const isAnchored = { start: pattern.startsWith("^"), end: /(?<!\\)\$$/.test(pattern) };
  const body = pattern.slice(isAnchored.start ? 1 : 0, isAnchored.end ? -1 : undefined);
  const parts: readonly string[] = body.match(/\\[^A-Za-z0-9]|\.\*|[^\\.*+?()[\]{}|^$]/gu) ?? [];
  if (parts.join("") !== body || parts.includes("\\*")) return undefined;
  const text = parts.map((part) => (part === ".*" ? "*" : part.replace(/^\\/, ""))).join("");
  const glob = `${isAnchored.start ? "" : "*"}${text}${isAnchored.end ? "" : "*"}`.replace(/\*+/g, "*");
  return /[^*\s]/.test(glob) ? glob : undefined;
}
