import { expect, it } from "vitest";
import { startFakeUpstream } from "../testing/fake-upstream";
import { startHarness } from "../testing/harness";
import { mayConnect } from "./egress";

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
];
const outside = [
  "1.1.1.1",
  "172.32.0.1",
  "104.18.6.192",
  "2606:4700::6810:1",
  "::ffff:1.1.1.1",
  "9.255.255.255",
  "11.0.0.0",
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
  ];
  for (const host of hosts) {
    const gateway = await startHarness({
      upstreams: [{ baseUrl: `http://${host}:${port}/v1`, allowPrivate: false, timeoutMs: 1_000 }],
    });
    const response = await gateway.chat({ model: "m", messages: [{ role: "user", content: "hi" }] });
    expect([host, response.status]).toEqual([host, 502]);
    await gateway.close();
  }

  expect(canary.connections).toBe(0);
  await canary.close();
});
