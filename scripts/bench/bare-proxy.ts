import { createServer, type ServerResponse } from "node:http";
import { Agent } from "undici";

/** The least a Node proxy can do: node:http in, undici's dispatch out, no look at the body. */
const upstream = process.argv[2] ?? "";
const agent = new Agent({ connections: 64, pipelining: 1 });

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => forward(request.url ?? "/", Buffer.concat(chunks), response));
});

function forward(path: string, body: Buffer, response: ServerResponse): void {
  agent.dispatch(
    { origin: upstream, path, method: "POST", headers: { "content-type": "application/json" }, body },
    {
      onRequestStart() {},
      onResponseStart(_controller, status, headers) {
        const length = headers["content-length"];
        response.writeHead(status, {
          "content-type": String(headers["content-type"]),
          ...(length !== undefined && { "content-length": String(length) }),
        });
      },
      onResponseData(_controller, chunk) {
        response.write(chunk);
      },
      onResponseEnd() {
        response.end();
      },
      onResponseError() {
        response.destroy();
      },
    },
  );
}

server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.({ port: typeof address === "object" ? address?.port : undefined });
});
process.on("disconnect", () => process.exit(0));
