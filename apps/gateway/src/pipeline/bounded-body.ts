import { type Readable, Transform, type TransformCallback } from "node:stream";
import { GatewayError } from "../http/gateway-error";
import type { Exchange } from "./exchange";

/**
 * The body of a request as it comes in, nothing of it held. A body that turns out to be larger than `bytesMax`
 * ends with the error `body_too_large`, which breaks the call it was meant for.
 */
export function boundedBody(exchange: Exchange, bytesMax: number): Readable {
  if (exchange.headers.get("expect") !== undefined) exchange.response.writeContinue();
  let total = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      total += chunk.length;
      if (total > bytesMax) done(new GatewayError("body_too_large", { bytes_max: bytesMax }));
      else done(null, chunk);
    },
  });
  const { request } = exchange;
  request.pipe(counted);
  counted.on("close", () => request.unpipe(counted));
  // A client that went away in the middle has not sent the end.
  request.on("close", () => {
    if (!request.complete) counted.destroy();
  });
  return counted;
}
