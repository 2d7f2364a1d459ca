import { connect } from "node:net";

/** Sends bytes as they are and resolves with all that came back until the server closed or fell silent. */
export function rawRequest(url: string, bytes: string | Buffer, silenceMs = 300): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    let received = "";
    const timer = setTimeout(() => socket.destroy(), silenceMs);
    socket.on("data", (chunk) => {
      received += chunk.toString("latin1");
      timer.refresh();
    });
    socket.on("error", reject);
    socket.on("close", () => {
      clearTimeout(timer);
      resolve(received);
    });
    socket.write(bytes);
  });
}

/** The statuses of all answers that came back on one connection. */
export function statusesOf(received: string): number[] {
  return [...received.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map((match) => Number(match[1]));
}
