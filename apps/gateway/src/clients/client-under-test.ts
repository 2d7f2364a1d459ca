import type { SceneOptions } from "./scene";

/** How a user of the client sets it up. */
export interface Setup {
  /** The gateway's, without a path. */
  readonly url: string;
  readonly key: string;
  readonly retries: number;
  /** Only in the test of what a policy refuses. */
  readonly headers: Record<string, string>;
}

/** What a user reads: in every place where the client shows the text of an answer, it is the same. */
export interface Said {
  readonly texts: readonly string[];
  readonly promptTokens: number | undefined;
  readonly completionTokens: number | undefined;
}

export interface Called {
  /** Parsed, as the client gives them or as a user would parse them. */
  readonly arguments: unknown;
  /** Goes on with the conversation: what the tool found out goes to the model. */
  answer(result: string): Promise<Said>;
}

export interface Reading {
  readonly signal: AbortSignal;
  /** Called for every piece of a stream. */
  onPiece(): void;
}

/** The calls of a client, in its own words. A schema asks for an object with a `text`. */
export interface ConnectedClient {
  chat(text: string, model: string): Promise<Said>;
  /** Reads to the end. Rejects when the stream breaks. */
  stream(text: string, reading?: Reading): Promise<Said>;
  callTool(text: string): Promise<Called>;
  /** The arguments, put together from their pieces. */
  streamToolCall(text: string): Promise<unknown>;
  structured(text: string): Promise<unknown>;
  streamStructured(text: string): Promise<unknown>;
  embed?: ((text: string) => Promise<readonly number[]>) | undefined;
  countTokens?: ((text: string) => Promise<number>) | undefined;
}

type ErrorClass = abstract new (...given: never[]) => Error;

export interface ClientUnderTest extends Omit<SceneOptions, "trouble" | "deps"> {
  connect(setup: Setup): ConnectedClient;
  /** What is thrown for each of our statuses: a class, or the name of one that its package keeps to itself. */
  readonly errors: Readonly<Record<401 | 403 | 404 | 429 | 503, ErrorClass | string>>;
  /** Status, message and headers of an error, where the client shows them. */
  readonly failureOf: (error: never) => Failure;
  readonly waitsForRetryAfter: boolean;
  /** False where the client never tries again after a 429. */
  readonly triesAgainAfter429?: false;
  /** False where the client reads over an event that tells of an error: then the answer just ends early. */
  readonly seesErrorEvents?: false;
  /** The client knows the header by which OpenAI and Anthropic say that trying again is of no use. */
  readonly heedsShouldRetry: boolean;
}

export interface Failure {
  readonly status: number | undefined;
  readonly message: string;
  /** Undefined where the client does not show headers. */
  readonly retryAfter: string | null | undefined;
}
