import { expect, test } from "@playwright/test";
import { signIn } from "./support/sign-in";
import { apply, eventually, queryTenant, stack, veilgate } from "./support/stack";

/** What people do in the dashboard, and that the gateway follows within seconds. */
test.setTimeout(60_000);

const run = Date.now().toString(36);

test("a key that is created in the dashboard works at once, and is refused within seconds of its revocation", async ({
  page,
}) => {
  const name = `journey ${run}`;
  await signIn(page);
  await page.goto("/t/demo/keys");
  await page.getByRole("link", { name: "Create key" }).click();
  await page.getByLabel("Name").fill(name);
  await page.getByRole("button", { name: "Create key" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("vg_live_");
  const key = /vg_live_\w+/.exec(await dialog.innerText())?.[0] ?? "";
  await expect(dialog).toContainText(`${stack.gateway}/v1`);
  await dialog.getByRole("button", { name: "Send it for me" }).click();
  await expect(dialog).toContainText("You wrote: Write a short reply to ada@example.com", {
    timeout: 15_000,
  });
  await eventually(async () => (await statusOf(key)) === 200, 6000);

  await page.goto("/t/demo/keys");
  await expect(page.getByText(key)).toHaveCount(0);
  await page.getByRole("button", { name: `Revoke ${name}` }).click();
  await page.getByLabel(/to confirm/).fill(name);
  await page.getByRole("button", { name: "Revoke key" }).click();
  await expect(page.getByRole("row").filter({ hasText: name })).toContainText("Revoked");
  await eventually(async () => (await statusOf(key)) === 401, 6000);

  const changes = await queryTenant(
    "demo",
    "select action from admin_event where after->>'name' = $1 order by id",
    [name],
  );
  expect(changes.map(({ action }) => action)).toEqual(["key.create", "key.revoke"]);
});

test("a mistake in a policy is shown at its line, and a published version is in force within seconds", async ({
  page,
}) => {
  const slug = `journey-${run}`;
  const { [slug]: key = "" } = await apply([
    {
      slug: "demo",
      policies: [{ id: slug, policy: { version: 1, default_action: "mask" } }],
      keys: [{ name: slug, policies: [slug], upstreams: ["demo"] }],
    },
  ]);
  await eventually(async () => (await answerOf(key)).includes("***"), 6000);

  await signIn(page);
  await page.goto(`/t/demo/policies/${slug}`);
  // The sentence comes from the engine in the browser: the page is alive.
  await expect(page.getByText(/^Masks /)).toBeVisible();
  const editor = page.getByRole("textbox", { name: "Policy file, YAML" });
  await editor.fill("version: 1\ndefault_action: hide\n");
  await expect(page.getByText(/Line 2|2:\d+/).first()).toBeVisible();
  await editor.fill("version: 1\ndefault_action: placeholder\n");
  await page.getByRole("button", { name: "Review and publish" }).click();
  await page.getByLabel("Note").fill("Placeholders are easier to read.");
  await page.getByRole("button", { name: "Publish version 2" }).click();
  await expect(page.getByText("version 2 in force")).toBeVisible();
  await eventually(async () => (await answerOf(key)).includes("<EMAIL>"), 6000);
});

test("a viewer sees keys and changes nothing; the history is not shown", async ({ page }) => {
  const email = `viewer-${run}@example.com`;
  const password = "correct horse battery staple";
  await apply([{ slug: "demo", members: [{ email, role: "viewer", password }] }]);
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));

  await page.goto("/t/demo/keys");
  await expect(page.getByRole("heading", { name: "Keys", level: 1 })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Revoke/ })).toHaveCount(0);
  await page.goto("/t/demo/audit");
  await expect(page.getByRole("row")).toHaveCount(0);
  const events = await page.request.get("/t/demo/audit/events");
  expect(events.status()).toBe(403);
});

test("nobody sees anything without signing in, nor of a tenant that is not theirs", async ({
  page,
  request,
}) => {
  for (const path of [
    "overview",
    "keys",
    "policies",
    "audit",
    "usage",
    "settings",
    "audit/events",
    "overview/first-event",
  ]) {
    const answer = await request.get(`/t/demo/${path}`, {
      maxRedirects: 0,
      headers: { "x-middleware-subrequest": "proxy" },
    });
    expect([302, 303, 307, 401, 404], path).toContain(answer.status());
    expect(await answer.text(), path).not.toContain("vg_live_");
  }
  const slug = `other-${run}`;
  await apply([{ slug }]);
  await signIn(page);
  const foreign = await page.goto(`/t/${slug}/overview`);
  const missing = await page.goto(`/t/missing-${run}/overview`);
  expect(foreign?.status()).toBe(404);
  expect(missing?.status()).toBe(404);
});

test("the operator's tool lints, lists and reports on the running instance", async () => {
  expect(JSON.parse(await veilgate("keys", "list", "--tenant", "demo", "--json"))).toBeTruthy();
  expect(await veilgate("doctor")).toMatch(/ok\s+database/);
});

async function statusOf(key: string): Promise<number> {
  const answer = await fetch(`${stack.gateway}/v1/models`, { headers: { authorization: `Bearer ${key}` } });
  return answer.status;
}

async function answerOf(key: string): Promise<string> {
  const answer = await fetch(`${stack.gateway}/v1/chat/completions`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify({ model: "demo", messages: [{ role: "user", content: "Mail ann@example.com" }] }),
  });
  return answer.text();
}
