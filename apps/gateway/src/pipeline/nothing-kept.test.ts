import { afterEach, beforeEach, expect, it } from "vitest";
import { brokenSpool, throwingPolicy } from "../testing/broken-parts";
import { answerEcho, type FakeUpstream, startFakeUpstream } from "../testing/fake-upstream";
import { type Harness, type HarnessOptions, startHarness } from "../testing/harness";

/** The steps that no client can make fail, broken one by one, with text that stands nowhere else. */
const canary = "zephyrquill.canary@example.com";
const broken: Record<string, { options: Partial<HarnessOptions>; status: number }> = {
  "an engine that throws, failing closed": {
    options: { deps: { policies: throwingPolicy("closed") } },
    status: 503,
  },
  "an engine that throws, failing open": {
    options: { deps: { policies: throwingPolicy("open") } },
    status: 200,
  },
  "a spool that refuses": { options: { deps: { spool: brokenSpool() } }, status: 503 },
  "a spool that refuses, told to degrade": {
    options: { deps: { spool: brokenSpool(), auditOnFailure: "degrade" } },
    status: 200,
  },
  "a gateway at its limit": { options: { limits: { inFlightMax: 0 } }, status: 503 },
};

let upstream: FakeUpstream;
let gateway: Harness;

beforeEach(async () => {
  upstream = await startFakeUpstream(answerEcho);
});
afterEach(async () => {
  await gateway.close();
  await upstream.close();
});

for (const [name, { options, status }] of Object.entries(broken)) {
  it(`keeps no text at debug level: ${name}`, async () => {
    gateway = await startHarness({
      upstreams: [{ baseUrl: upstream.baseUrl }],
      logLevel: "debug",
      ...options,
    });
    for (const stream of [false, true]) {
      const response = await gateway.chat({
        model: "m",
        stream,
        messages: [{ role: "user", content: canary }],
      });
      const answer = await response.text();
      expect(response.status).toBe(status);
      if (status !== 200) expect(answer).not.toContain("zephyrquill");
    }
    const metrics = await gateway.fetch("/metrics").then((response) => response.text());
    const kept = [...gateway.logLines, metrics, JSON.stringify(gateway.records())].join("\n");
    expect(gateway.logLines.length).toBeGreaterThan(0);
    expect(kept).not.toContain("zephyrquill");
  });
}
