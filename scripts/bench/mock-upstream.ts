import { createServer, type ServerResponse } from "node:http";

/**
 * A provider that answers at once with a short fixed completion, or with a stream. The request says how many
 * events (`max_tokens`) and at what distance (`seed`, in milliseconds; 0 sends all at once). Prints its port.
 */
const answer = Buffer.from(
  JSON.stringify({
    id: "chatcmpl-bench",
    object: "chat.completion",
    created: 1,
    model: "gpt-bench",
    choices: [{ index: 0, message: { role: "assistant", content: "Done." }, finish_reason: "stop" }],
    usage: { prompt_tokens: 10, completion_tokens: 2, total_tokens: 12 },
  }),
);
const words = ["The", " committee", " met", " on", " the", " second", " floor", " and", " agreed", "."];

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const body = Buffer.concat(chunks);
    if (body.includes('"stream":true')) return stream(response, body.toString());
    response.writeHead(200, { "content-type": "application/json", "content-length": answer.length });
    response.end(answer);
  });
});

function stream(response: ServerResponse, body: string): void {
  const { max_tokens: count, seed: distanceMs } = JSON.parse(body) as { max_tokens: number; seed: number };
  // Nobody who streams lets nginx keep the events until a buffer is full.
  response.writeHead(200, { "content-type": "text/event-stream", "x-accel-buffering": "no" });
  let sent = 0;
  const send = () => {
    response.write(event(words[sent % words.length] ?? ""));
    sent++;
    if (sent < count) return;
    clearInterval(timer);
    response.end("data: [DONE]\n\n");
  };
  const timer = distanceMs > 0 ? setInterval(send, distanceMs) : undefined;
  response.on("close", () => clearInterval(timer));
  while (timer === undefined && sent < count) send();
}

/** `sent_us` is the time of sending on the machine's monotonic clock, in microseconds. */
function event(content: string): string {
  const sentAt = process.hrtime.bigint() / 1000n;
  return (
    `data: {"id":"chatcmpl-bench","object":"chat.completion.chunk","created":1,"sent_us":${sentAt},` +
    `"model":"gpt-bench","choices":[{"index":0,"delta":{"content":"${content}"},"finish_reason":null}]}\n\n`
  );
}

server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.({ port: typeof address === "object" ? address?.port : undefined });
});
process.on("disconnect", () => process.exit(0));
