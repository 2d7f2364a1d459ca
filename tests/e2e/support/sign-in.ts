import { expect, type Page } from "@playwright/test";
import { stack } from "./stack";

/** Signs the printed admin in and opens a tenant's overview. */
export async function signIn(page: Page, tenant = "demo"): Promise<void> {
  const { email, password } = stack.admin();
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  await page.goto(`/t/${tenant}/overview`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}
