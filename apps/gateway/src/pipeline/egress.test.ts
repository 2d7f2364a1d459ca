import { isIP } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answerEcho, type FakeUpstream, startFakeUpstream } from "../testing/fake-upstream";
import { startHarness } from "../testing/harness";
import { createConnector, mayConnect, type Resolve } from "./egress";

const metadata = [
  "169.254.169.254",
  "::ffff:169.254.169.254",
  "fd00:ec2::254",
  "100.100.100.200",
  "fe80::1",
  "0.0.0.0",
  "224.0.0.1",
  "255.255.255.255",
  "::",
  "168.63.129.16",
  "192.0.0.192",
  "fd20:ce::254",
  "fe80::1%eth0",
  "::ffff:a9fe:a9fe",
  "0:0:0:0:0:ffff:169.254.169.254",
  "::169.254.169.254",
  "::ffff:0:169.254.169.254",
  "64:ff9b::169.254.169.254",
  "64:ff9b:1::a9fe:a9fe",
  "64:ff9b::100.100.100.200",
  "2002:a9fe:a9fe::1",
  "2002:a83f:8110::",
  "::ffff:168.63.129.16",
  "ff02::1",
];
const inside = [
  "127.0.0.1",
  "127.9.9.9",
  "10.1.2.3",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.1.1",
  "100.64.0.1",
  "198.18.0.1",
  "::1",
  "fc00::1",
  "fd12:3456::1",
  "::ffff:127.0.0.1",
  "::ffff:a00:1",
  "64:ff9b::7f00:1",
  "2002:7f00:1::",
  "::127.0.0.1",
  "::ffff:0:127.0.0.1",
  "64:ff9b:1::10.0.0.1",
  "0000:0000:0000:0000:0000:0000:0000:0001",
  "192.0.2.7",
  "2001:db8::1",
];
const outside = [
  "1.1.1.1",
  "172.32.0.1",
  "104.18.6.192",
  "2606:4700::6810:1",
  "::ffff:1.1.1.1",
  "9.255.255.255",
  "11.0.0.0",
  "168.63.129.17",
  "2607:f8b0::1",
];

it("a private address is reached only where the upstream is said to be private, metadata never", () => {
  for (const address of metadata) expect([address, mayConnect(address, true)]).toEqual([address, false]);
  for (const address of inside) {
    expect([address, mayConnect(address, false), mayConnect(address, true)]).toEqual([address, false, true]);
  }
  for (const address of outside) expect([address, mayConnect(address, false)]).toEqual([address, true]);
});

it("no spelling of a loopback address in a base URL is connected to", async () => {
  const canary = await startFakeUpstream();
  const { port } = new URL(canary.baseUrl);
  const hosts = [
    "127.0.0.1",
    "localhost",
    "127.1",
    "0x7f.1",
    "0177.0.0.1",
    "2130706433",
    "[::1]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "0",
    "１２７.0.0.1",
    "localhost.",
    "user@127.0.0.1",
    "example.com#@127.0.0.1",
    "127.0.1",
    "0x7f000001",
    "0X7F.0.0.1",
    "017700000001",
    "127.0.0.1.",
    "127。0。0。1",
    "①②⑦.0.0.1",
    "127.0.0.%31",
    "LOCALHOST",
    "[0:0:0:0:0:0:0:1]",
    "[::127.0.0.1]",
    "[64:ff9b::127.0.0.1]",
    "0.0.0.0",
    "[::]",
    "a:b@127.0.0.1",
    "169.254.169.254",
    "[fd00:ec2::254]",
    "metadata.invalid",
  ];
  for (const host of hosts) {
    const gateway = await startHarness({
      upstreams: [{ baseUrl: `http://${host}:${port}/v1`, allowPrivate: false, timeoutMs: 15_000 }],
    });
    const response = await gateway.chat({ model: "m", messages: [{ role: "user", content: "hi" }] });
    expect([host, response.status]).toEqual([host, 502]);
    await gateway.close();
  }

  expect(canary.connections).toBe(0);
  await canary.close();
});

describe("what a name resolves to is looked at when it is connected to", () => {
  let canary: FakeUpstream;
  beforeEach(async () => {
    canary = await startFakeUpstream(answerEcho);
  });
  afterEach(() => canary.close());

  /** @param answers one for each look-up; the last one stays. */
  const resolver = (answers: readonly string[][]) => {
    let asked = 0;
    const resolve: Resolve = (_name, _options, done) => {
      const addresses = answers[Math.min(asked++, answers.length - 1)] ?? [];
      done(
        null,
        addresses.map((address) => ({ address, family: isIP(address) })),
      );
    };
    return { resolve, asked: () => asked };
  };
  const connectTo = (resolve: Resolve, allowPrivate: boolean) =>
    new Promise<string>((settle) => {
      const connect = createConnector({ allowPrivate, connectTimeoutMs: 15_000 }, resolve);
      const port = new URL(canary.baseUrl).port;
      connect(
        { hostname: "rebound.test", host: "rebound.test", protocol: "http:", port },
        (error, socket) => {
          socket?.destroy();
          settle(error === null ? "connected" : error.name);
        },
      );
    });

  it("a name that is private now is refused, whatever it was before", async () => {
    const { resolve, asked } = resolver([["127.0.0.1"], ["169.254.169.254"], ["127.0.0.1"]]);

    expect(await connectTo(resolve, true)).toBe("connected");
    expect(await connectTo(resolve, true)).toBe("EgressRefusedError");
    expect(await connectTo(resolve, false)).toBe("EgressRefusedError");
    expect(asked()).toBe(3);
    expect(canary.connections).toBe(1);
  });

  it("of several addresses only those are tried that may be", async () => {
    const { resolve } = resolver([["169.254.169.254", "fd00:ec2::254", "127.0.0.1"]]);

    expect(await connectTo(resolve, true)).toBe("connected");
    expect(await connectTo(resolve, false)).toBe("EgressRefusedError");
    expect(canary.connections).toBe(1);
  });
});

it("no redirect of a provider is followed, wherever it leads", async () => {
  const canary = await startFakeUpstream(answerEcho);
  const upstream = await startFakeUpstream();
  const gateway = await startHarness({ upstreams: [{ baseUrl: upstream.baseUrl }] });
  for (const status of [300, 301, 302, 303, 304, 305, 307, 308]) {
    for (const location of [
      canary.baseUrl,
      `${canary.baseUrl}/chat/completions`,
      "/v1/elsewhere",
      "//127.0.0.1:1/",
    ]) {
      upstream.seen.length = 0;
      upstream.script = (_request, response) =>
        void response.writeHead(status, { location, refresh: `0;url=${location}` }).end();
      const response = await gateway.chat({ model: "m", messages: [{ role: "user", content: "hi" }] });
      expect([status, response.status, response.headers.get("location")]).toEqual([status, 502, null]);
      expect(upstream.seen.length).toBe(1);
    }
  }
  expect(canary.connections).toBe(0);
  await gateway.close();
  await upstream.close();
  await canary.close();
});
