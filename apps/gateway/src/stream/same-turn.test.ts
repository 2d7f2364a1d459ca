import { createHmac } from "node:crypto";
import { redactText } from "@veilgate/redaction";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDirectRelay } from "../testing/direct-relay";
import { type Harness, startHarness } from "../testing/harness";
import { readStreamTemplates } from "../testing/stream-templates";

let gateway: Harness;

beforeAll(async () => {
  gateway = await startHarness({ upstreams: [{ baseUrl: "http://127.0.0.1:1/v1" }] });
});
afterAll(() => gateway.close());

function vaultOf(text: string) {
  const source = [...(gateway.snapshot?.tenants.values() ?? [])][0]?.policies.get("strict");
  const compiled = source && gateway.deps.policies.compiled(source);
  if (compiled === undefined) throw new Error("The policy has mistakes.");
  return redactText(text, compiled, (message) => createHmac("sha256", "key").update(message).digest());
}

/** One recording of each protocol; for Gemini the form in which the events stay what they are. */
const calls = [
  "chat-text",
  "completions",
  "responses-text",
  "messages-text",
  "stream-generate-content-text",
].map((name) => {
  const template = readStreamTemplates().find((known) => known.name.startsWith(name));
  if (template === undefined) throw new Error("There is no such recording.");
  return { name, operation: template.operation, path: template.paths.at(-1) ?? "" };
});

const events: Record<string, (text: string) => object> = {
  "chat-text": (content) => ({ choices: [{ index: 0, delta: { content }, finish_reason: null }] }),
  completions: (text) => ({ choices: [{ index: 0, text, finish_reason: null }] }),
  "responses-text": (delta) => ({
    type: "response.output_text.delta",
    output_index: 0,
    content_index: 0,
    delta,
  }),
  "messages-text": (text) => ({ type: "content_block_delta", index: 0, delta: { type: "text_delta", text } }),
  "stream-generate-content-text": (text) => ({ candidates: [{ index: 0, content: { parts: [{ text }] } }] }),
};

describe.each(calls)("a chunk of $name", ({ name, operation, path }) => {
  const chunkOf = (...texts: string[]) =>
    Buffer.from(texts.map((text) => `data: ${JSON.stringify(events[name]?.(text))}\n\n`).join(""));

  it("without a trigger leaves in the turn in which it came, and is the same Buffer", () => {
    const redacted = vaultOf("jane.doe@example.com");
    const relay = openDirectRelay(gateway, { operation, path, vault: redacted.vault });
    for (const chunk of [chunkOf("Hello"), chunkOf(" a > b", ' "x" [1] {', "é😀"), chunkOf("{", '"a": [')]) {
      relay.push(chunk);
      expect(relay.response.written.at(-1)).toBe(chunk);
    }
  });

  it("that ends a pseudonym leaves in the turn in which it came, with the value", () => {
    const redacted = vaultOf("jane.doe@example.com");
    const relay = openDirectRelay(gateway, { operation, path, vault: redacted.vault });
    relay.push(chunkOf(`to ${redacted.text.slice(0, 7)}`));
    expect(relay.response.text()).toContain("to ");
    expect(relay.response.text()).not.toContain("EMAIL");
    relay.push(chunkOf(redacted.text.slice(7)));
    expect(relay.response.text()).toContain("jane.doe@example.com");

    const next = chunkOf(" and so on");
    relay.push(next);
    expect(relay.response.written.at(-1)).toBe(next);
  });

  it("with a bracket that cannot begin a pseudonym of this request is held for nothing", () => {
    const { vault } = vaultOf("jane.doe@example.com");
    const relay = openDirectRelay(gateway, { operation, path, vault });
    for (const text of ["if (a < b", "<div>", "x <= y", "List<String>"]) {
      const chunk = chunkOf(text);
      relay.push(chunk);
      expect(relay.response.written.at(-1)?.equals(chunk)).toBe(true);
    }
  });

  it("of a request in which nothing was found passes, whatever it holds", () => {
    const { vault } = vaultOf("nothing here");
    const relay = openDirectRelay(gateway, { operation, path, vault });
    const chunk = chunkOf("to <EMAIL_", "aaaaaaaa>");
    relay.push(chunk);
    expect(relay.response.written.at(-1)).toBe(chunk);
  });
});
