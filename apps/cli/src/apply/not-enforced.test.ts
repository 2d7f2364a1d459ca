import { ApplyFile } from "@veilgate/contracts";
import { expect, test } from "vitest";
import { notEnforced } from "./not-enforced";

function warningsOf(tenant: object): string[] {
  return notEnforced(ApplyFile.parse({ tenants: [{ slug: "acme", ...tenant }] }));
}

test("what the gateway does not act on is named, so that nobody relies on it", () => {
  const warnings = warningsOf({
    upstreams: [{ name: "claude", provider: "anthropic", base_url: "https://example.com" }],
    keys: [
      {
        name: "ci",
        policies: ["strict"],
        upstreams: ["claude"],
        limits: { requests_per_minute: 1, tokens_per_minute: 2, budget_usd_per_month: 3 },
      },
    ],
  });
  expect(warnings.map((warning) => warning.split(":")[0])).toEqual(["acme/key/ci", "acme/key/ci"]);
  expect(warnings.join()).not.toContain("requests_per_minute");
});

test("a file that is acted on in full gives no warning", () => {
  const upstream = { name: "openai", provider: "openai", base_url: "https://api.openai.com/v1" };
  expect(warningsOf({ upstreams: [upstream] })).toEqual([]);
});
