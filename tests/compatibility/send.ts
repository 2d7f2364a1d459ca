import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { request as httpsRequest } from "node:https";
import type { CaseRequest } from "./cases";

export interface Received {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly pieces: readonly { readonly atMs: number; readonly text: string }[];
  readonly tookMs: number;
}

/** Sends one request of a case as it is written, without a client's own ideas about headers. */
export function send(url: string, request: CaseRequest): Promise<Received> {
  const startedAt = performance.now();
  const headers = { ...request.headers };
  const body = request.raw ?? (request.body === undefined ? undefined : JSON.stringify(request.body));
  const isChunked = Object.keys(headers).some((name) => name.toLowerCase() === "transfer-encoding");
  if (body !== undefined && !isChunked) headers["content-length"] = String(Buffer.byteLength(body));
  const start = url.startsWith("https:") ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const sent = start(
      url + request.path,
      { method: request.method, headers, rejectUnauthorized: false, agent: false },
      (response) => {
        const pieces: Received["pieces"][number][] = [];
        const chunks: Buffer[] = [];
        const done = () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
            pieces,
            tookMs: performance.now() - startedAt,
          });
        response.on("data", (chunk: Buffer) => {
          chunks.push(chunk);
          pieces.push({ atMs: performance.now() - startedAt, text: chunk.toString("utf8") });
          if (request.abort_after_chunks !== undefined && pieces.length >= request.abort_after_chunks) {
            sent.destroy();
            done();
          }
        });
        response.on("end", done);
        response.on("error", done);
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}
