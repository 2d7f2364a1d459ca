import { answerJson, answerStream, type Script } from "./fake-upstream";

/** What the fake of a provider understood of a request. */
export interface Heard {
  /** Of the last message: the user's, or the result of a tool. */
  readonly text: string;
  /** The tool that is to be called, when one is offered. */
  readonly tool: string | undefined;
  readonly isToolResult: boolean;
  /** The answer has to be JSON. */
  readonly isJson: boolean;
}

export type Reply =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "call"; readonly tool: string; readonly arguments: { readonly text: string } };

/** How a stream goes wrong: after so many events nothing more comes, or the connection ends. */
export interface Trouble {
  readonly stallsAfter?: number;
  readonly breaksAfter?: number;
}

/** What every fake counts, so that tests can look for it in the clients' words. */
export const promptTokens = 11;
export const completionTokens = 7;

/**
 * A model that says back what it got: to a tool that is offered in `text`, to whoever wants JSON in `text`, else in
 * words. So a value that went out as a pseudonym comes back as one, in every place where models write.
 */
export function replyTo({ text, tool, isToolResult, isJson }: Heard): Reply {
  if (isToolResult) return { kind: "text", text: `The tool said: ${text}` };
  if (tool !== undefined) return { kind: "call", tool, arguments: { text } };
  return { kind: "text", text: isJson ? JSON.stringify({ text }) : `You wrote: ${text}` };
}

/** As models write: five characters at a time, through words, escapes and pseudonyms. */
export function piecesOf(text: string): string[] {
  return text.match(/.{1,5}/gsu) ?? [];
}

/** A stream of these events, or what is left of it. */
export function answerEvents(events: readonly string[], { stallsAfter, breaksAfter }: Trouble = {}): Script {
  if (stallsAfter === undefined) return answerStream(events.slice(0, breaksAfter));
  return (_request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write(events.slice(0, stallsAfter).join(""));
  };
}

/** An event that is named like the `type` of its payload. */
export function namedEvent(payload: { readonly type: string } & Readonly<Record<string, unknown>>): string {
  return `event: ${payload.type}\ndata: ${JSON.stringify(payload)}\n\n`;
}

/** As many numbers for every text, so that clients find as many vectors as they asked for. */
export const vector = [0.25, -0.5, 0.75];

/** By the end of the path, the query aside; a path that nobody serves is a 404. */
export function answerByPath(scripts: Readonly<Record<string, Script>>): Script {
  return (request, response) => {
    const [path = ""] = request.path.split("?");
    const found = Object.entries(scripts).find(([end]) => path.endsWith(end));
    const script = found?.[1] ?? answerJson({ error: { message: `Nothing is served at ${path}.` } }, 404);
    return script(request, response);
  };
}
