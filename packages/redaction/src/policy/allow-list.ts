/**
 * Whole values, and globs in which `*` stands for any run of characters. Upper and lower case are
 * the same. `*@example.com` therefore allows every mailbox of one domain, but none of a subdomain.
 */
export function compileAllowList(entries: readonly string[]): (value: string) => boolean {
  if (entries.length === 0) return () => false;
  const exact = new Set<string>();
  const globs: string[][] = [];
  for (const entry of entries) {
    const folded = entry.toLowerCase();
    if (folded.includes("*")) globs.push(folded.split("*"));
    else exact.add(folded);
  }
  return (value) => {
    const folded = value.toLowerCase();
    return exact.has(folded) || globs.some((parts) => matchesGlob(folded, parts));
  };
}

/** Leftmost match of each part in turn: linear, since what a `*` took is never given back. */
function matchesGlob(value: string, parts: readonly string[]): boolean {
  const first = parts[0] ?? "";
  const last = parts.at(-1) ?? "";
  if (value.length < first.length + last.length || !value.startsWith(first) || !value.endsWith(last))
    return false;
  let at = first.length;
  const limit = value.length - last.length;
  for (const part of parts.slice(1, -1)) {
    const found = value.indexOf(part, at);
    if (found === -1 || found + part.length > limit) return false;
    at = found + part.length;
  }
  return at <= limit;
}
