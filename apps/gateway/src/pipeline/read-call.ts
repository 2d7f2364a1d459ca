import type { JsonBody } from "@veilgate/redaction";
import type { Operation } from "../dialects/dialect";
import { GatewayError } from "../http/gateway-error";
import type { Exchange } from "./exchange";

const modelCharsMax = 256;
/** In a path a model becomes part of the provider's path. */
const pathModel = /^[\w][\w.-]{0,127}$/;

/**
 * The members that decide about the request's way; the rest is the provider's to judge. Gives the model that is
 * asked for, undefined when none is.
 *
 * @throws GatewayError `bad_request` with the name of the member.
 */
export function readCall(exchange: Exchange, body: JsonBody, operation: Operation): string | undefined {
  for (const names of operation.required) {
    if (!names.some((name) => body.hasMember(name))) throw refusal(names[0] ?? "");
  }
  exchange.facts.stream = readStream(body, operation);
  return exchange.route.isModelInPath ? modelOfPath(exchange) : modelOfBody(body);
}

function readStream(body: JsonBody, operation: Operation): boolean {
  if (operation.modelIn === "path") return operation.stream !== undefined;
  const stream = body.member("stream") ?? false;
  if (typeof stream !== "boolean" || (stream && operation.stream === undefined)) throw refusal("stream");
  return stream;
}

function modelOfPath({ pathId }: Exchange): string {
  if (!pathModel.test(pathId)) throw refusal("model");
  return pathId;
}

function modelOfBody(body: JsonBody): string | undefined {
  const model = body.member("model") ?? undefined;
  if (model === undefined) return undefined;
  if (typeof model !== "string" || model === "" || model.length > modelCharsMax) throw refusal("model");
  return model;
}

function refusal(param: string): GatewayError {
  return new GatewayError("bad_request", { param });
}
