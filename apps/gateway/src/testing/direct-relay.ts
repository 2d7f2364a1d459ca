import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import type { Vault } from "@veilgate/redaction";
import type { Operation } from "../dialects/dialect";
import { RequestHeaders } from "../http/request-headers";
import { Answer } from "../pipeline/answer";
import { Deadline } from "../pipeline/deadline";
import { Exchange } from "../pipeline/exchange";
import { relayStream } from "../pipeline/relay-stream";
import { providerOf } from "../providers/registry";
import { findRoute } from "../route-table";
import type { Harness } from "./harness";

/** A response that keeps what is written, in the pieces in which it is. */
export class CollectedResponse extends ServerResponse {
  readonly written: Buffer[] = [];

  override write(bytes: unknown): boolean {
    if (!Buffer.isBuffer(bytes)) throw new TypeError("The relay writes bytes.");
    this.written.push(bytes);
    return true;
  }

  override end(bytes?: unknown): this {
    if (Buffer.isBuffer(bytes)) this.written.push(bytes);
    return this;
  }

  text(): string {
    return Buffer.concat(this.written).toString("utf8");
  }
}

export interface DirectCall {
  readonly operation: Operation;
  readonly path: string;
  /** With which the answer is restored. */
  readonly vault: Vault | undefined;
  /** Slug of the policy. */
  readonly policy?: string;
}

/** The relay of one stream with nothing below it: pieces go in, and what the client gets is there in the same turn. */
export function openDirectRelay(harness: Harness, { operation, path: target, vault, policy }: DirectCall) {
  const { deps, snapshot } = harness;
  const [path = "", query = ""] = target.split("?");
  const found = findRoute("POST", path);
  const tenant = snapshot && [...snapshot.tenants.values()][0];
  const key = snapshot && [...snapshot.keysByPublicId.values()][0];
  const source = tenant?.policies.get(policy ?? key?.defaultPolicy ?? "");
  const compiled = source && deps.policies.compiled(source);
  const upstream = tenant && [...tenant.upstreams.values()][0];
  if (!found || !("route" in found) || !tenant || !key || !source || !compiled || !upstream) {
    throw new Error("The harness has no such call.");
  }
  const request = new IncomingMessage(new Socket());
  const response = new CollectedResponse(request);
  const exchange = new Exchange(request, response, new RequestHeaders([]), found.route, { path, query });
  // Its record is not what is tested here.
  exchange.isRecorded = true;

  const nothing = () => {};
  const answer = new Answer({ started: nothing, failed: nothing, progressed: nothing, closed: nothing });
  const deadline = new Deadline({ firstByteMs: 1, idleMs: 1, totalMs: 1 }, nothing);
  deadline.clear();
  const controller = {
    aborted: false,
    paused: false,
    reason: null,
    abort: nothing,
    pause: nothing,
    resume: nothing,
  };
  answer.onRequestStart(controller);
  answer.onResponseStart(controller, 200, { "content-type": "text/event-stream" });
  const done = relayStream(
    exchange,
    {
      answer,
      deadline,
      elapsedMs: () => 0,
      explain: (error) => {
        throw error;
      },
    },
    {
      caller: { key, tenant, passed: undefined },
      policy: { source, compiled },
      chosen: {
        upstream,
        provider: providerOf(upstream.provider),
        operation,
        model: "m",
        matched: "*",
        settings: {},
      },
      inspected: { bytes: Buffer.alloc(0), vault },
    },
    deps,
  );
  return {
    response,
    exchange,
    push: (piece: Buffer) => answer.onResponseData(controller, piece),
    async end(): Promise<string> {
      answer.onResponseEnd();
      await done;
      return response.text();
    },
  };
}

/** What the client gets of a stream that comes in these pieces; ids of the request are written as `ID`. */
export async function relayDirectly(
  harness: Harness,
  call: DirectCall,
  pieces: readonly Buffer[],
): Promise<string> {
  const relay = openDirectRelay(harness, call);
  for (const piece of pieces) relay.push(piece);
  return (await relay.end()).replaceAll(relay.exchange.id, "ID");
}
