import { get as getByHttp } from "node:http";
import { get as getByHttps } from "node:https";
import net from "node:net";

const patienceMs = 3000;

/** Opens a connection to the host of a URL and closes it. Undefined when it works, else the error's code. */
export function canConnect(url: string): Promise<string | undefined> {
  const { hostname, port, protocol } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, "");
  return new Promise((resolve) => {
    const socket = net.connect({ host, port: Number(port) || (protocol === "http:" ? 80 : 443) });
    const done = (problem: string | undefined) => {
      socket.destroy();
      resolve(problem);
    };
    socket.setTimeout(patienceMs, () => done("timeout"));
    socket.once("connect", () => done(undefined));
    socket.once("error", (error: NodeJS.ErrnoException) => done(error.code ?? "error"));
  });
}

/**
 * The status of a GET, or the reason why there is none. Whoever vouches for a certificate: this only asks whether
 * somebody is there, and tells nothing but its path.
 */
export function getStatus(url: string): Promise<number | string> {
  const get = url.startsWith("https:") ? getByHttps : getByHttp;
  return new Promise((resolve) => {
    const request = get(url, { rejectUnauthorized: false, timeout: patienceMs }, (response) => {
      response.resume();
      resolve(response.statusCode ?? "no status");
    });
    request.on("timeout", () => request.destroy(new Error("timeout")));
    request.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  });
}
