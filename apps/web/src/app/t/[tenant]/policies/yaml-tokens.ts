export type YamlTokenKind = "comment" | "key" | "string" | "number" | "word" | "plain";

export interface YamlToken {
  readonly kind: YamlTokenKind;
  readonly text: string;
}

const token =
  /(?<comment>(?:^|(?<=\s))#.*)|(?<string>"(?:[^"\\]|\\.)*"?|'[^']*'?)|(?<key>[\w.-]+(?=\s*:(?:\s|$)))|(?<number>(?<![\w.])\d+(?:\.\d+)?(?![\w.]))|(?<word>(?<![\w.])(?:true|false|null)(?![\w.]))/g;

/** One line of YAML cut for colouring. Only looks matter here: the parts join to the line again. */
export function yamlTokens(line: string): YamlToken[] {
  const tokens: YamlToken[] = [];
  let end = 0;
  for (const match of line.matchAll(token)) {
    if (match.index > end) tokens.push({ kind: "plain", text: line.slice(end, match.index) });
    tokens.push({ kind: kindOf(match.groups ?? {}), text: match[0] });
    end = match.index + match[0].length;
  }
  if (end < line.length) tokens.push({ kind: "plain", text: line.slice(end) });
  return tokens;
}

function kindOf(groups: Readonly<Record<string, string | undefined>>): YamlTokenKind {
  const found = (["comment", "string", "key", "number", "word"] as const).find(
    (kind) => groups[kind] !== undefined,
  );
  return found ?? "plain";
}
