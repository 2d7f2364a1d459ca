/** What a request of any dialect comes down to. */
export interface Heard {
  readonly model: string;
  /** Everything that counts as its prompt, oldest first. */
  readonly turns: readonly { readonly role: string; readonly text: string }[];
  /** Of the first tool that may be called. */
  readonly tool: string | undefined;
}

export interface Reply {
  /** Without a prefix: 32 hex digits. */
  readonly id: string;
  /** Seconds since 1970. */
  readonly created: number;
  readonly model: string;
  /** Null when a tool is called instead. */
  readonly text: string | null;
  readonly toolCall: { readonly name: string; readonly input: { readonly text: string } } | undefined;
  /** Words stand for model tokens here. */
  readonly promptTokens: number;
  readonly completionTokens: number;
}

/** Says back what it received; calls the first tool when the message asks for a call. */
export function replyTo({ model, turns, tool }: Heard, id: string, created: number): Reply {
  const last = (turns.findLast(({ role }) => role === "user") ?? turns.at(-1))?.text ?? "";
  const toolCall =
    tool !== undefined && /\bcall\b/i.test(last) ? { name: tool, input: { text: last } } : undefined;
  const text = toolCall ? null : `You wrote: ${last}`;
  return {
    id,
    created,
    model,
    text,
    toolCall,
    promptTokens: countTurns(turns),
    completionTokens: countWords(text ?? last),
  };
}

/** At most eight characters each, as models write them: cut through words and placeholders. */
export function pieces(text: string): string[] {
  return text.match(/\s*\S{1,8}|\s+$/gsu) ?? [];
}

/** The texts of a content that is a string or a list of parts, joined by spaces. */
export function textOf(
  content: string | readonly { readonly text?: string | undefined }[] | null | undefined,
): string {
  if (typeof content === "string") return content;
  return (content ?? []).map((part) => part.text ?? "").join(" ");
}

/** Words in all of them. */
export function countTurns(turns: Heard["turns"]): number {
  return countWords(turns.map(({ text }) => text).join(" "));
}

export function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}
