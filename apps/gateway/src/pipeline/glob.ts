/** A pattern in which `*` stands for any text. Matching is linear in the text for each part between stars. */
export function compileGlob(pattern: string): (text: string) => boolean {
  const parts = pattern.split("*");
  if (parts.length === 1) return (text) => text === pattern;
  const first = parts[0] ?? "";
  const last = parts[parts.length - 1] ?? "";
  const middle = parts.slice(1, -1).filter((part) => part !== "");
  return (text) => {
    if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last))
      return false;
    let at = first.length;
    const end = text.length - last.length;
    for (const part of middle) {
      const found = text.indexOf(part, at);
      if (found === -1 || found + part.length > end) return false;
      at = found + part.length;
    }
    return true;
  };
}

const cache = new Map<string, (text: string) => boolean>();
const cacheEntriesMax = 4096;

/** Does a configured pattern match? Compiled once; the cache holds patterns of the configuration only. */
export function matchesGlob(pattern: string, text: string): boolean {
  let matcher = cache.get(pattern);
  if (!matcher) {
    matcher = compileGlob(pattern);
    if (cache.size >= cacheEntriesMax) cache.clear();
    cache.set(pattern, matcher);
  }
  return matcher(text);
}
