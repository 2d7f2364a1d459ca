import * as zlib from "node:zlib";
import { brotliDecompress, gunzip, inflate, type ZlibOptions } from "node:zlib";
import { GatewayError } from "../http/gateway-error";

type Decode = (
  bytes: Uint8Array,
  options: ZlibOptions,
  done: (error: Error | null, out: Buffer) => void,
) => void;

const decoders = new Map<string, Decode>([
  ["gzip", gunzip],
  ["x-gzip", gunzip],
  ["deflate", inflate],
  ["br", brotliDecompress],
]);
// Node 22.15 and newer.
if ("zstdDecompress" in zlib) decoders.set("zstd", zlib.zstdDecompress as unknown as Decode);

/** @throws GatewayError `encoding_not_supported` for an encoding, or a list of them, that is not read. */
export function requireKnownEncoding(encoding: string | undefined): void {
  if (encoding === undefined || isIdentity(encoding)) return;
  if (!decoders.has(encoding.trim().toLowerCase())) throw new GatewayError("encoding_not_supported");
}

/**
 * The decoded bytes. Decoding stops at the cap, so a small body cannot become a large one.
 *
 * @throws GatewayError `body_too_large` beyond the cap, `bad_request` when the bytes are not what
 * `Content-Encoding` says, `encoding_not_supported`.
 */
export async function decodeBody(
  bytes: Buffer,
  encoding: string | undefined,
  bytesMax: number,
): Promise<Buffer> {
  if (encoding === undefined || isIdentity(encoding)) return bytes;
  const decode = decoders.get(encoding.trim().toLowerCase());
  if (!decode) throw new GatewayError("encoding_not_supported");
  return new Promise((resolve, reject) => {
    decode(bytes, { maxOutputLength: bytesMax }, (error, out) => {
      if (!error) return resolve(out);
      const isTooLarge = "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
      const param = "content-encoding";
      if (isTooLarge) reject(new GatewayError("body_too_large", { param, bytes_max: bytesMax }));
      else reject(new GatewayError("bad_request", { param }));
    });
  });
}

function isIdentity(encoding: string): boolean {
  return encoding.trim().toLowerCase() === "identity";
}
