import type { z } from "zod";

/** What the demo says to one request: a whole body, or the blocks of a stream of events. */
export type Answer = { readonly body: unknown } | { readonly events: Iterable<string> };

/** What a route knows of its request besides the body. */
export interface Asked {
  /** 32 hex digits, for the ids of the answer. */
  readonly id: string;
  /** Seconds since 1970. */
  readonly created: number;
  /** From the path; empty where the body names it. */
  readonly model: string;
}

/** One call of a dialect. Bodies are read leniently: the demo answers whatever a client may send. */
export interface DemoCall {
  /** Undefined when the body is no such request. */
  answer(body: unknown, asked: Asked): Answer | undefined;
}

/** Answers bodies that the schema accepts. */
export function demoCall<Body>(
  schema: z.ZodType<Body>,
  answer: (body: Body, asked: Asked) => Answer,
): DemoCall {
  return {
    answer: (body, asked) => {
      const parsed = schema.safeParse(body);
      return parsed.success ? answer(parsed.data, asked) : undefined;
    },
  };
}

export function dataEvent(payload: unknown): string {
  return `data: ${JSON.stringify(payload)}\n\n`;
}

/** An event that is named like the `type` of its payload. */
export function namedEvent(type: string, members: object = {}): string {
  return `event: ${type}\ndata: ${JSON.stringify({ type, ...members })}\n\n`;
}
