import { expect, type Page, test } from "@playwright/test";
import { signIn } from "./support/sign-in";

/** The engine in the browser: the same findings as the gateway's, names among them, and nothing typed leaves. */
test.setTimeout(60_000);

const weights = /name-tagger[^/]*\.gz/;
const downloadBytesMax = 4_000_000;

async function openEditor(page: Page) {
  await page.goto("/t/demo/policies/default");
  return page.getByRole("region", { name: "Try it" });
}

test("names are found with weights that are fetched once, are small, and may be kept for ever", async ({
  page,
}) => {
  await signIn(page);
  const fetched: { url: string; bytes: number; cache: string }[] = [];
  page.on("response", async (response) => {
    const headers = response.headers();
    if (!weights.test(response.url())) return;
    fetched.push({
      url: response.url(),
      bytes: Number(headers["content-length"]),
      cache: headers["cache-control"] ?? "",
    });
  });
  const tryIt = await openEditor(page);
  await expect(tryIt.getByRole("table").getByText("Ana Lima", { exact: true })).toBeVisible({
    timeout: 20_000,
  });
  await expect(tryIt.getByText(/not marked/)).toHaveCount(0);

  expect(fetched).toHaveLength(1);
  expect(fetched[0]?.bytes).toBeLessThan(downloadBytesMax);
  expect(fetched[0]?.cache).toContain("immutable");
  await tryIt.getByRole("textbox").fill("My colleague Mary Poppins lives in Graz.");
  await expect(tryIt.getByRole("table").getByText("Mary Poppins", { exact: true })).toBeVisible();
  await expect(tryIt.getByRole("table").getByText("Graz", { exact: true })).toBeVisible();
  expect(fetched).toHaveLength(1);
});

test("names that cannot be loaded are said to be missing, and can be tried again", async ({ page }) => {
  await signIn(page);
  await page.route(weights, (route) => route.abort());
  const tryIt = await openEditor(page);
  // Said by the page's own code, so it is alive and what is typed replaces the sample.
  await expect(tryIt.getByText(/Names could not be loaded/)).toBeVisible({ timeout: 20_000 });
  // No rule says that this is a name.
  await tryIt.getByRole("textbox").fill("The report by Ana Lima was sent from ana.lima@example.com.");
  await expect(tryIt.getByRole("table").getByText("ana.lima@example.com")).toBeVisible();
  await expect(tryIt.getByRole("table").getByText("Ana Lima", { exact: true })).toHaveCount(0);

  await page.unroute(weights);
  await tryIt.getByRole("button", { name: "Try again" }).click();
  await expect(tryIt.getByRole("table").getByText("Ana Lima", { exact: true })).toBeVisible({
    timeout: 20_000,
  });
  await expect(tryIt.getByText(/Names could not be loaded/)).toHaveCount(0);
});
