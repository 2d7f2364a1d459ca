/** One file of a predecessor, as it was read. */
export interface SourceFile {
  /** As the operator wrote it: what messages show. */
  readonly name: string;
  readonly text: string;
}

export type SourceKind = "env" | "document";

/** Settings as `NAME=value` lines (`.env`, `.env.local`, `env.example`), or a YAML or JSON document; undefined for others. */
export function kindOf(name: string): SourceKind | undefined {
  const base = name.slice(name.lastIndexOf("/") + 1).toLowerCase();
  if (/\.(?:ya?ml|json)$/.test(base)) return "document";
  return /(?:^|\.)env(?:\.|$)/.test(base) ? "env" : undefined;
}

/** `policies/strict.yaml` gives `strict`. */
export function stemOf(name: string): string {
  return name.slice(name.lastIndexOf("/") + 1).replace(/\.[^.]+$/, "");
}
