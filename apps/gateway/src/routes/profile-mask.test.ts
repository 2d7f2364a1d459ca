import { afterAll, beforeAll, expect, it } from "vitest";
import { type Harness, startHarness } from "../testing/harness";

let gateway: Harness;
beforeAll(async () => {
  const policies = {
    default: "version: 1\ndefault_action: mask\n",
    strict: "version: 1\ncategories: { email: block }\n",
  };
  gateway = await startHarness({ upstreams: [], policies });
});
afterAll(() => gateway.close());

function profile(policy: string, body: unknown): Promise<Response> {
  return gateway.fetch(`/api/profile-mask/${policy}`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-veilgate-key": gateway.key },
    body: JSON.stringify(body),
  });
}

it("a value is answered with what stands for it by the policy of the path", async () => {
  const answer = await profile("default", { value: "mail a@b.com" });

  expect(await answer.json()).toEqual({ replacement: "mail ***" });
  expect(gateway.outcomeOf(answer)).toMatchObject({
    endpoint: "/api/profile-mask/:id",
    policy_id: "default",
    entities_by_type: { EMAIL: 1 },
  });
});

it.each([
  ["strict", { value: "a@b.com" }, 403, "policy_blocked"],
  ["other", { value: "x" }, 403, "policy_not_allowed"],
  ["default", { value: 1 }, 400, "bad_request"],
])("%s with %j is refused", async (policy, body, status, code) => {
  const answer = await profile(policy, body);

  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([status, code]);
});
