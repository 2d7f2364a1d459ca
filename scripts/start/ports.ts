import net from "node:net";
import { type Settings, StartRefused } from "./settings";

/** Refuses to start when one of the two public ports is taken, and says which variable moves it. */
export async function requireFreePorts(settings: Settings): Promise<void> {
  const taken: string[] = [];
  for (const [name, port] of [
    ["GATEWAY_PORT", settings.gatewayPort],
    ["WEB_PORT", settings.webPort],
  ] as const) {
    const problem = await tryListen(settings.host, port);
    if (problem) taken.push(describe(name, port, settings.host, problem));
  }
  if (taken.length > 0) throw new StartRefused(taken.join("\n"));
}

function describe(name: string, port: number, host: string, code: string): string {
  if (code === "EADDRINUSE") {
    return `Port ${port} on ${host} is taken by another program. Stop it, or choose another: ${name}=${port + 1} npm start`;
  }
  if (code === "EACCES")
    return `Port ${port} needs more rights. Choose one above 1023: ${name}=8080 npm start`;
  return `Cannot listen on ${host}:${port} (${code}). Check HOST and ${name}.`;
}

/** The error's code, or undefined when the port is free. */
function tryListen(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "error"));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

/** `wanted` when it is free on loopback, else any free port. */
export async function findLoopbackPort(wanted: number): Promise<number> {
  if (wanted > 0 && (await tryListen("127.0.0.1", wanted)) === undefined) return wanted;
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
