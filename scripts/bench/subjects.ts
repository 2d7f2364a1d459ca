import { type ChildProcess, fork, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

/** One proxy under measurement. */
export interface Subject {
  readonly name: string;
  readonly pid: number;
  readonly port: number;
  readonly headers: Readonly<Record<string, string>>;
  stop(): void | Promise<void>;
}

const here = import.meta.dirname;
/** The proxies run on the last core; load generator and mock upstream share the others. */
export const proxyCore = "1";
export const loadCore = "0";

/** Starts a script of this folder and waits for the port it reports. */
export async function forkScript(
  file: string,
  args: readonly string[],
  core: string,
): Promise<{ child: ChildProcess; port: number }> {
  const child = fork(path.join(here, file), args, {
    execArgv: ["--import", "tsx"],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const port = await new Promise<number>((resolve, reject) => {
    child.once("message", (message: { port: number }) => resolve(message.port));
    child.once("exit", (code) => reject(new Error(`${file} exited with ${code} before it listened.`)));
  });
  pin(child.pid, core);
  return { child, port };
}

export async function bareProxy(upstreamPort: number): Promise<Subject> {
  const { child, port } = await forkScript("bare-proxy.ts", [`http://127.0.0.1:${upstreamPort}`], proxyCore);
  return {
    name: "node:http + undici",
    pid: child.pid ?? 0,
    port,
    headers: {},
    stop: () => void child.kill(),
  };
}

/** nginx as a plain proxy with one worker, or undefined when it is not installed. */
export async function nginx(upstreamPort: number): Promise<Subject | undefined> {
  const binary = ["/usr/sbin/nginx", "/usr/bin/nginx"].find((file) => existsSync(file));
  if (!binary) return undefined;
  const folder = mkdtempSync(path.join(tmpdir(), "veilgate-bench-nginx-"));
  const port = await freePort();
  writeFileSync(path.join(folder, "nginx.conf"), nginxConfiguration(folder, port, upstreamPort));
  const child = spawn(binary, ["-p", folder, "-c", path.join(folder, "nginx.conf")], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  await listening(port);
  pin(child.pid, proxyCore);
  return { name: "nginx proxy_pass", pid: child.pid ?? 0, port, headers: {}, stop: () => void child.kill() };
}

function nginxConfiguration(folder: string, port: number, upstreamPort: number): string {
  return `
daemon off; worker_processes 1; pid ${folder}/pid; error_log /dev/null crit;
events { worker_connections 1024; }
http {
  access_log off; client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
  client_max_body_size 10m; client_body_buffer_size 1m; keepalive_requests 1000000000;
  upstream provider { server 127.0.0.1:${upstreamPort}; keepalive 64; keepalive_requests 1000000000; }
  server {
    listen 127.0.0.1:${port};
    location / { proxy_pass http://provider; proxy_http_version 1.1; proxy_set_header Connection ""; }
  }
}`;
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

export async function listening(port: number, path = "/"): Promise<void> {
  for (let attempt = 0; attempt < 1200; attempt++) {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`).catch(() => undefined);
    if (answer && (path === "/" || answer.ok)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Nothing answers on port ${port}.`);
}

export function pin(pid: number | undefined, core: string): void {
  if (pid !== undefined) spawnSync("taskset", ["-a", "-p", "-c", core, String(pid)], { stdio: "ignore" });
}
