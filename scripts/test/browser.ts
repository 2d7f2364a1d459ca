import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { complain, say } from "../start/say";

const systemNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const macPaths = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The browser that the tests use: the one that was named, Playwright's own, or the system's. */
export function findBrowser(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!fs.existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
    return named;
  }
  const onPath = (process.env.PATH ?? "")
    .split(path.delimiter)
    .flatMap((folder) => systemNames.map((name) => path.join(folder, name)));
  return [chromium.executablePath(), ...onPath, ...macPaths].find(
    (file) => file !== "" && fs.existsSync(file),
  );
}

/** Finds a browser, or installs one. Throws with the remedy: browser tests are never skipped. */
export function requireBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  say("No browser was found. Installing one.");
  install();
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error(
    [
      "The browser tests need Chromium, and it could not be installed. Do one of these, then run npm test again:",
      "  apt-get install chromium             Debian and Ubuntu, as root",
      "  npx playwright install chromium      any system, with a network",
      "  CHROMIUM_PATH=/path/to/chromium      one that you have",
    ].join("\n"),
  );
}

function install(): void {
  const isRoot = process.getuid?.() === 0;
  if (isRoot && works("apt-get", ["--version"])) {
    if (runs("apt-get", ["update"]) && runs("apt-get", debianPackages)) return;
  }
  runs(process.execPath, [path.join("node_modules", "playwright", "cli.js"), "install", "chromium"]);
}

const debianPackages = ["install", "-y", "--no-install-recommends", "chromium"];

function works(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: "ignore" }).status === 0;
}

/** Quiet unless it fails. */
function runs(program: string, args: readonly string[]): boolean {
  const result = spawnSync(program, args, {
    encoding: "utf8",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  if (result.status === 0) return true;
  complain(`${program} ${args.join(" ")} failed:\n${(result.stderr ?? "").trim() || result.error?.message}`);
  return false;
}
