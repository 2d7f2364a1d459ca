import { BodyError, type BodyShape, type JsonBody, readJsonBody } from "@veilgate/redaction";
import type { Deps } from "../deps";
import { GatewayError } from "../http/gateway-error";
import { decodeBody, requireKnownEncoding } from "./decode-body";
import type { Exchange } from "./exchange";

/**
 * Reads a JSON body whole, under the limits, and checks it strictly: type, charset, encoding, size, UTF-8,
 * depth, duplicate members. Nothing of it has been forwarded when this throws.
 *
 * @throws GatewayError `encoding_not_supported`, `body_too_large`, `bad_request`, `bad_json`.
 */
export async function readBody(exchange: Exchange, shape: BodyShape, deps: Deps): Promise<JsonBody> {
  const { headers } = exchange;
  const { bodyBytesMax } = deps.limits;
  requireJson(headers.get("content-type"));
  const encoding = headers.get("content-encoding");
  requireKnownEncoding(encoding);
  if (Number(headers.get("content-length") ?? 0) > bodyBytesMax) throw tooLarge(bodyBytesMax);
  if (headers.get("expect") !== undefined) exchange.response.writeContinue();

  const sent = await collect(exchange, bodyBytesMax);
  const bytes = await decodeBody(sent, encoding, bodyBytesMax);
  const body = parse(bytes, shape);
  if (deps.log.isDebug) {
    const messages = Array.from(body.messages()).length;
    deps.log.debug("gateway.request.shape", { request_id: exchange.id, body_bytes: bytes.length, messages });
  }
  return body;
}

/** JSON in UTF-8; a missing type is taken for it, since the body itself is checked strictly. */
function requireJson(contentType: string | undefined): void {
  if (contentType === undefined || contentType === "application/json") return;
  const [type, ...parameters] = contentType.toLowerCase().split(";");
  if (type?.trim() !== "application/json") throw new GatewayError("encoding_not_supported");
  for (const parameter of parameters) {
    const [name, value] = parameter.split("=");
    const isCharset = name?.trim() === "charset";
    if (isCharset && value?.trim().replaceAll('"', "") !== "utf-8")
      throw new GatewayError("encoding_not_supported");
  }
}

function collect({ request }: Exchange, bytesMax: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let total = 0;
    let isSettled = false;
    request.on("data", (chunk: Buffer) => {
      total += chunk.length;
      if (total <= bytesMax) chunks.push(chunk);
      else if (!isSettled) {
        isSettled = true;
        chunks.length = 0;
        reject(tooLarge(bytesMax));
      }
    });
    request.on("end", () => {
      isSettled = true;
      resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, total));
    });
    // The client went away in the middle: there is nobody to answer, but the request has to end.
    request.on("close", () => {
      if (!isSettled) reject(new GatewayError("bad_request"));
    });
  });
}

function parse(bytes: Buffer, shape: BodyShape): JsonBody {
  try {
    return readJsonBody(bytes, shape);
  } catch (cause) {
    if (!(cause instanceof BodyError)) throw cause;
    throw new GatewayError("bad_json", { reason: cause.reason, byte: cause.offset }, { cause });
  }
}

function tooLarge(bytesMax: number): GatewayError {
  return new GatewayError("body_too_large", { bytes_max: bytesMax });
}
