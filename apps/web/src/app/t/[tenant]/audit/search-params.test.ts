import { describe, expect, it } from "vitest";
import { activeFilterCount, readAuditFilters, toggled } from "./filters";
import { loadAuditParams, serializeAuditParams } from "./search-params";

const known = { keyIds: ["key_a", "key_b"], policies: ["strict"] };
const read = (search: string) => readAuditFilters(loadAuditParams(search), known);

describe("the filters in the URL", () => {
  it("mean every request of the last day when there are none", () => {
    expect(read("")).toMatchObject({
      ok: true,
      filters: { range: { kind: "recent", since: "24h" }, outcomes: [], keyIds: [], requestId: undefined },
    });
  });

  it("are read in full", () => {
    expect(
      read(
        "?since=7d&outcome=blocked,failed&entity=EMAIL&key=key_a&policy=strict&model=gpt-*&error=policy_blocked&request=0197a5b0-7c1e-7a2b-9c3d-1234567890ab",
      ),
    ).toMatchObject({
      ok: true,
      filters: {
        outcomes: ["blocked", "failed"],
        entityTypes: ["EMAIL"],
        keyIds: ["key_a"],
        policies: ["strict"],
        models: ["gpt-*"],
        errors: ["policy_blocked"],
        requestId: "0197a5b0-7c1e-7a2b-9c3d-1234567890ab",
      },
    });
  });

  it.each([
    ["?outcome=stopped", "outcome"],
    ["?outcome=blocked,Blocked", "outcome"],
    ["?entity=e-mail", "entity"],
    ["?key=key_of_another_tenant", "key"],
    ["?policy=loose", "policy"],
    ["?model=<script>", "model"],
    ["?error=Some%20Error", "error"],
    ["?request=42", "request"],
    ["?since=forever", "since"],
    ["?from=2026-05-01T00:00:00Z", "to"],
  ])("are an error where %s means nothing", (search, param) => {
    const result = read(search);
    expect(result.ok ? [] : result.problems.map((problem) => problem.param)).toContain(param);
  });

  it("name every value that means nothing, not only the first", () => {
    const result = read("?outcome=stopped&policy=loose&since=x");
    expect(result.ok ? 0 : result.problems.length).toBe(3);
  });

  it("survive being written and read again", () => {
    const search =
      "?since=7d&outcome=blocked,failed&entity=EMAIL,CARD&request=0197a5b0-7c1e-7a2b-9c3d-1234567890ab";
    const params = loadAuditParams(search);
    expect(loadAuditParams(serializeAuditParams(params))).toEqual(params);
  });

  it("leave defaults out of the URL", () => {
    expect(serializeAuditParams(loadAuditParams("?since=24h&tab=requests"))).toBe("");
  });

  it("are counted without the time range", () => {
    expect(activeFilterCount(loadAuditParams("?since=7d&outcome=blocked,failed&request=x"))).toBe(3);
  });

  it("switch a value on and off", () => {
    expect(toggled(["a"], "b")).toEqual(["a", "b"]);
    expect(toggled(["a", "b"], "a")).toEqual(["b"]);
  });
});
