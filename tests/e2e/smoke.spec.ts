import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { signIn } from "./support/sign-in";
import { stack } from "./support/stack";

/** The first five minutes of a newcomer, with nothing but what `npm start` has printed. */
const upstreamLog = () => readFileSync(path.join(stack.dataDir, "logs/demo-upstream.log"), "utf8");

function ask(email: string, stream: boolean): Promise<Response> {
  return fetch(`${stack.gateway}/v1/chat/completions`, {
    method: "POST",
    headers: { authorization: `Bearer ${stack.demoKey()}`, "content-type": "application/json" },
    body: JSON.stringify({
      model: "demo",
      stream,
      messages: [{ role: "user", content: `Write to Jane Doe, ${email}, that her parcel is on its way.` }],
    }),
  });
}

test("the answer holds the address, the provider saw a pseudonym, the event is on the audit page", async ({
  page,
}) => {
  const email = "jane.doe@example.com";
  const answer = await ask(email, false);
  expect(answer.status).toBe(200);
  expect((await answer.json()).choices[0].message.content).toContain(email);
  expect(upstreamLog()).toMatch(/Write to <PERSON_[a-z2-7]{8}>, <EMAIL_[a-z2-7]{8}>, that/);
  expect(upstreamLog()).not.toContain(email);
  expect(upstreamLog()).not.toContain("Jane Doe");

  await signIn(page);
  await expectEvent(page, answer.headers.get("x-request-id"));
});

test("the same holds for a stream, wherever the demo upstream cuts it", async ({ page }) => {
  const email = "john.q.public@example.com";
  const answer = await ask(email, true);
  expect(answer.headers.get("content-type")).toContain("text/event-stream");
  expect(streamedText(await answer.text())).toContain(email);
  expect(upstreamLog()).not.toContain(email);

  await signIn(page);
  await expectEvent(page, answer.headers.get("x-request-id"));
});

test("a key that was never issued gets a coded error with its request's id", async () => {
  const answer = await fetch(`${stack.gateway}/v1/models`, {
    headers: { authorization: "Bearer vg_live_x" },
  });
  expect(answer.status).toBe(401);
  expect((await answer.json()).error.code).toBe("key_invalid");
  expect(answer.headers.get("x-request-id")).toMatch(/^[\da-f-]{36}$/);
});

function streamedText(body: string): string {
  const events = body.split("\n").filter((line) => line.startsWith("data: {"));
  expect(body).toContain("data: [DONE]");
  return events.map((line) => JSON.parse(line.slice(6)).choices[0]?.delta.content ?? "").join("");
}

/** Ingest ships within seconds: the page is looked at again until the event is there. */
async function expectEvent(page: Page, requestId: string | null): Promise<void> {
  await expect(async () => {
    await page.goto(`/t/demo/audit?request=${requestId}`);
    const row = page.getByRole("row").filter({ hasText: "Redacted" });
    await expect(row).toHaveCount(1, { timeout: 2000 });
    await expect(row).toContainText(/e-?mail/i);
  }).toPass({ timeout: 20_000 });
}
