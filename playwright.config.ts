import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { defineConfig, devices } from "@playwright/test";

// Workers read this file again: what the first reading chose has to stay.
process.env.E2E_DATA_DIR ??= fs.mkdtempSync(path.join(os.tmpdir(), "veilgate-e2e-"));
process.env.E2E_GATEWAY_PORT ??= "8788";
process.env.E2E_WEB_PORT ??= "3311";
const { E2E_DATA_DIR, E2E_GATEWAY_PORT, E2E_WEB_PORT, CHROMIUM_PATH } = process.env;

/** What a container without a GPU, without a network and run by root needs. */
const chromiumFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  timeout: 30_000,
  // One instance serves all tests, and they look at each other's counts.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  reporter: "list",
  use: {
    ...devices["Desktop Chrome"],
    baseURL: `http://127.0.0.1:${E2E_WEB_PORT}`,
    trace: "retain-on-failure",
    launchOptions: {
      args: chromiumFlags,
      ...(CHROMIUM_PATH && { executablePath: CHROMIUM_PATH }),
    },
  },
  webServer: {
    command: "npm start",
    env: {
      DATA_DIR: E2E_DATA_DIR,
      GATEWAY_PORT: E2E_GATEWAY_PORT,
      WEB_PORT: E2E_WEB_PORT,
      DATABASE_URL: "",
      LOG_LEVEL: "debug",
    },
    // The printed words are what a newcomer has: the tests sign in and call with nothing else.
    wait: {
      stdout:
        /Sign in as\s+(?<E2E_ADMIN_EMAIL>\S+)\s+Password\s+(?<E2E_ADMIN_PASSWORD>\S+)[\s\S]*Demo key\s+(?<E2E_DEMO_KEY>vg_live_\S+)[\s\S]*Stop with Ctrl-C/,
    },
    timeout: 300_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
  },
});
