import { describe, expect, it } from "vitest";
import { GatewayError } from "../http/gateway-error";
import { causeOf, createLog } from "./log";
import { Metrics } from "./metrics";

describe("a log line", () => {
  it("is one JSON object with the event's name and its fields", () => {
    const lines: string[] = [];
    const log = createLog("info", { write: (line: string) => void lines.push(line) });
    log.info("gateway.request", { status: 200, entities_by_type: { EMAIL: 1 } });
    log.debug("gateway.request.shape", { body_bytes: 1 });

    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { event: "gateway.request", status: 200, entities_by_type: { EMAIL: 1 } },
    ]);
  });

  it("says the kind of an error and never its message", () => {
    const inner = Object.assign(new TypeError("jane.doe@example.com"), { code: "ECONNRESET" });

    expect(causeOf(inner)).toBe("TypeError:ECONNRESET");
    expect(causeOf(new GatewayError("internal", {}, { cause: inner }))).toBe(
      "GatewayError<TypeError:ECONNRESET",
    );
    expect(causeOf(Object.assign(new Error("x"), { code: "jane.doe@example.com" }))).toBe("Error");
    expect(causeOf("jane.doe@example.com")).toBe("string");
  });
});

describe("metrics", () => {
  it("are valid Prometheus text with requests, durations, outcomes and entities", () => {
    const metrics = new Metrics();
    metrics.countRequest("POST", "/v1/chat/completions", 200, 0.03);
    metrics.countRequest("POST", "/v1/chat/completions", 200, 300);
    metrics.countOutcome("/v1/chat/completions", "redacted");
    metrics.countEntities({ EMAIL: 2, PHONE: 1 });
    const text = metrics.render();

    expect(text).toContain(
      'http_requests_total{method="POST",endpoint="/v1/chat/completions",status="200"} 2',
    );
    expect(text).toContain(
      'http_request_duration_seconds_bucket{endpoint="/v1/chat/completions",le="0.025"} 0',
    );
    expect(text).toContain(
      'http_request_duration_seconds_bucket{endpoint="/v1/chat/completions",le="0.05"} 1',
    );
    expect(text).toContain(
      'http_request_duration_seconds_bucket{endpoint="/v1/chat/completions",le="+Inf"} 2',
    );
    expect(text).toContain('pii_detected_total{entity_type="EMAIL"} 2');
    for (const line of text.trimEnd().split("\n")) {
      expect(line).toMatch(/^(?:# (?:HELP|TYPE) .+|[a-z_]+(?:\{[^{}]*\})? [\d.e+-]+)$/);
    }
  });
});
