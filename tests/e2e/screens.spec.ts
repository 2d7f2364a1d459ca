import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { signIn } from "./support/sign-in";
import { eventually, queryTenant, stack } from "./support/stack";

/**
 * Every page, at three widths, in both themes: nothing that axe calls serious, nothing wider than the
 * screen, one first heading. The pictures lie in `test-results/screens`.
 */
test.setTimeout(600_000);

const widths = [320, 768, 1440] as const;
const themes = ["light", "dark"] as const;

test.beforeAll(async () => {
  const prompts = [
    "Call +1 212 736 5000",
    "Mail jane@example.com and joe@example.com",
    "Nothing here",
    "Card 4111 1111 1111 1111",
  ];
  for (const [index, content] of prompts.entries()) await complete(content, index % 2 === 0);
  await complete("AWS key AKIAIOSFODNN7EXAMPLQ and ghp_abcdefghijklmnopqrstuvwxyz0123456789", false);
  // Codes that are longer than a phone has room for beside a time.
  await fetch(`${stack.gateway}/v1/chat/completions`, {
    method: "POST",
    headers: { authorization: `Bearer ${stack.demoKey()}`, "content-type": "text/plain" },
    body: "x",
  });
  await eventually(async () => {
    const [row] = await queryTenant("demo", "select count(*)::int as count from audit_event");
    return Number(row?.count) >= prompts.length;
  });
});

for (const theme of themes) {
  test(`every page holds up at 320, 768 and 1440 pixels in ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.goto("/sign-in");
    await inspect(page, "sign-in", theme);
    await signIn(page);
    for (const [name, path] of await pages(page)) {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      await page.waitForLoadState("networkidle");
      await inspect(page, name, theme);
    }
  });
}

/** Every page that a link leads to, one of each kind. */
async function pages(page: Page): Promise<[name: string, path: string][]> {
  const sections = ["overview", "keys", "keys/new", "policies", "policies/new", "audit", "usage", "settings"];
  const event = await queryTenant(
    "demo",
    "select request_id::text as id from audit_event order by entities_total desc limit 1",
  );
  await page.goto("/t/demo/policies");
  const policy = await page
    .getByRole("link", { name: /default/i })
    .first()
    .getAttribute("href");
  return [
    ...sections.map((section): [string, string] => [section.replace("/", "-"), `/t/demo/${section}`]),
    ["policy", policy ?? "/t/demo/policies"],
    ["audit-event", `/t/demo/audit?event=${String(event[0]?.id)}`],
    ["audit-changes", "/t/demo/audit?tab=changes"],
    ["audit-no-result", "/t/demo/audit?error=upstream_timeout"],
    ["not-found", "/t/demo/nothing"],
  ];
}

async function inspect(page: Page, name: string, theme: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await page.waitForTimeout(200);
    await page.screenshot({ path: `test-results/screens/${name}-${width}-${theme}.png`, fullPage: true });
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect.soft(wider, `${name} at ${width} is wider than the screen`).toBeLessThanOrEqual(0);
    expect.soft(await page.evaluate(overlaps), `${name} at ${width}: texts lie over each other`).toEqual([]);
    // Between the two it is the same elements in the same roles.
    if (width === 768) continue;
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    const told = serious.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
    );
    expect.soft(told, `${name} at ${width} in ${theme}`).toEqual([]);
  }
}

/** Runs in the page: the texts of a row's cells that lie over each other. */
function overlaps(): string[] {
  const found: string[] = [];
  for (const row of document.querySelectorAll("[data-row]")) {
    const cells = Array.from(row.querySelectorAll(":scope > [role=cell]"), (cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return { text: cell.textContent ?? "", box: range.getBoundingClientRect() };
    }).filter(({ box }) => box.width > 0);
    for (const [at, { text, box }] of cells.entries()) {
      const over = cells
        .slice(at + 1)
        .find(
          ({ box: other }) =>
            Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1 &&
            Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 1,
        );
      if (over) found.push(`${text} | ${over.text}`);
    }
  }
  return found;
}

async function complete(content: string, stream: boolean): Promise<void> {
  const response = await fetch(`${stack.gateway}/v1/chat/completions`, {
    method: "POST",
    headers: { authorization: `Bearer ${stack.demoKey()}`, "content-type": "application/json" },
    body: JSON.stringify({ model: "demo", stream, messages: [{ role: "user", content }] }),
  });
  await response.text();
}
