import { SurrogateFinder } from "../stream/surrogate-finder";
import { buildTrie } from "../surrogates/surrogate-trie";
import type { Span } from "../types";
import type { CompiledPolicy } from "./compile";

/**
 * The policy of one answer in which these texts stand for values that are yet to be put back: whatever touches one of
 * them, as a word of its own, is left alone. A memo of the policy must not be used with it.
 */
export function withSpared(policy: CompiledPolicy, texts: readonly string[]): CompiledPolicy {
  if (texts.length === 0) return policy;
  const finder = new SurrogateFinder(buildTrie([new Map(texts.map((text) => [text, text]))]), "none");
  return { ...policy, sparedIn: (text) => spansOf(finder, text) };
}

function spansOf(finder: SurrogateFinder, text: string): Span[] {
  const spans: Span[] = [];
  for (let from = 0; ; ) {
    const found = finder.next(text, from, true, from === 0 ? 0 : text.charCodeAt(from - 1));
    if (found?.kind !== "value") return spans;
    spans.push({ start: found.start, end: found.end });
    from = found.end;
  }
}
