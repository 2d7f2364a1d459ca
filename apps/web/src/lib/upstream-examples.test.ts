import { ApplyFile, parseYaml, providerIds } from "@veilgate/contracts";
import { expect, test } from "vitest";
import { upstreamExamples } from "./upstream-examples";

test("there is an example for each provider, and it applies as it stands", () => {
  const examples = upstreamExamples("acme");

  expect(examples.map(({ provider }) => provider)).toEqual([...providerIds]);
  for (const { provider, code } of examples) {
    expect(parseYaml(code, ApplyFile)).toMatchObject({
      ok: true,
      value: { tenants: [{ slug: "acme", upstreams: [{ name: provider, provider }] }] },
    });
  }
});
