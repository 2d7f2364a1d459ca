import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { get } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { connect } from "node:tls";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLog } from "../observability/log";
import { createSecureGatewayServer } from "../server";
import { openCertificate, readCertificate } from "./certificate";
import { openServer } from "./open-server";
import { makeSelfSigned } from "./self-signed";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "vg-tls-"));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const auto = () => openCertificate({ mode: "auto", directory, host: "127.0.0.1" });

describe("the certificate that the gateway makes", () => {
  it("is made once, for loopback, and nobody else can read its key", async () => {
    const made = await auto();

    expect(await auto()).toEqual(made);
    expect(statSync(join(directory, "key.pem")).mode & 0o777).toBe(0o600);
  });

  it("serves HTTPS on loopback to a client that trusts it, and can be exchanged while it runs", async () => {
    const first = await auto();
    const server = createSecureGatewayServer((_request, response) => response.end("ok"), first);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;

    expect(await fetchText(port, first.cert)).toBe("ok");

    rmSync(join(directory, "cert.pem"));
    const second = await auto();
    server.setSecureContext(second);
    expect(await shownBy(port)).not.toBe(fingerprint(first.cert));
    expect(await fetchText(port, second.cert)).toBe("ok");
    server.close();
  });
});

describe("files that cannot be used", () => {
  it.each([
    ["are not there", "", /cannot be read. Check TLS_CERT_FILE/],
    ["are no PEM", "x", /holds no PEM/],
  ])("are refused with what to do: %s", (_name, content, message) => {
    const file = join(directory, "given.pem");
    if (content !== "") writeFileSync(file, content);

    expect(() => readCertificate(file, file)).toThrow(message);
  });

  it("are refused when key and certificate are not a pair", async () => {
    await auto();
    const other = mkdtempSync(join(tmpdir(), "vg-tls-"));
    await openCertificate({ mode: "auto", directory: other, host: "127.0.0.1" });

    expect(() => readCertificate(join(directory, "cert.pem"), join(other, "key.pem"))).toThrow(
      /does not belong/,
    );
    expect(readFileSync(join(directory, "cert.pem"), "utf8")).toContain("BEGIN CERTIFICATE");
    rmSync(other, { recursive: true, force: true });
  });
});

function fetchText(port: number, ca: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = get({ host: "127.0.0.1", port, ca, agent: false }, (response) => {
      let text = "";
      response.on("data", (chunk: Buffer) => {
        text += chunk.toString();
      });
      response.on("end", () => resolve(text));
    });
    request.on("error", reject);
  });
}

function shownBy(port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: "127.0.0.1", port, rejectUnauthorized: false }, () => {
      resolve(socket.getPeerCertificate().raw.toString("base64"));
      socket.end();
    });
    socket.on("error", reject);
  });
}

function fingerprint(pem: string): string {
  return pem.replace(/-----[^-]+-----|\s/g, "");
}

const dayMs = 24 * 60 * 60 * 1000;
const inDays = (days: number) => new Date(Date.now() + days * dayMs);

describe("a certificate of the gateway's own that is about to expire", () => {
  it("is made anew 30 days before, with a key of its own, and not sooner", async () => {
    const made = await auto();
    const settings = { mode: "auto", directory, host: "127.0.0.1" } as const;

    expect(await openCertificate(settings, inDays(794))).toEqual(made);
    const renewed = await openCertificate(settings, inDays(796));
    expect(renewed.cert).not.toBe(made.cert);
    expect(renewed.key).not.toBe(made.key);
    expect(await openCertificate(settings, inDays(797))).toEqual(renewed);
    expect(statSync(join(directory, "key.pem")).mode & 0o777).toBe(0o600);
  });

  it("is made anew also when it has expired long ago, or when its key was lost in between", async () => {
    const made = await auto();
    const settings = { mode: "auto", directory, host: "127.0.0.1" } as const;
    const renewed = await openCertificate(settings, inDays(2000));
    expect(renewed.cert).not.toBe(made.cert);

    writeFileSync(join(directory, "cert.pem"), made.cert);
    const repaired = await openCertificate(settings);
    expect([made.cert, renewed.cert]).not.toContain(repaired.cert);
  });

  it("is left alone when somebody else made it: it is refused with what to do", async () => {
    const own = mkdtempSync(join(tmpdir(), "vg-tls-"));
    const pair = await makeSelfSigned("127.0.0.1", { commonName: "Somebody else" });
    writeFileSync(join(own, "cert.pem"), pair.cert);
    writeFileSync(join(own, "key.pem"), pair.key);
    const settings = { mode: "auto", directory: own, host: "127.0.0.1" } as const;

    expect(await openCertificate(settings, inDays(800))).toEqual(pair);
    await expect(openCertificate(settings, inDays(900))).rejects.toThrow(/has expired. Renew it/);
    rmSync(own, { recursive: true, force: true });
  });

  it("is exchanged while the gateway runs, without a signal", async () => {
    const made = await auto();
    let now = new Date();
    const settings = { mode: "auto", directory, host: "127.0.0.1" } as const;
    const lines: string[] = [];
    const server = await openServer(
      (_request, response) => response.end("ok"),
      settings,
      createLog("info", { write: (line: string) => void lines.push(line) }),
      { now: () => now, lookMs: 20 },
    );
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    await delay(60);
    expect(await shownBy(port)).toBe(fingerprint(made.cert));

    now = inDays(796);
    await delay(500);

    expect(await shownBy(port)).not.toBe(fingerprint(made.cert));
    expect(lines.filter((line) => line.includes("gateway.certificate.renewed")).length).toBe(1);
    server.close();
  });
});
