import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApp } from "../../apps/gateway/src/app";
import { throwingPolicy } from "../../apps/gateway/src/testing/broken-parts";
import { type Harness, startHarness } from "../../apps/gateway/src/testing/harness";
import { openServer } from "../../apps/gateway/src/tls/open-server";
import { type Case, type CaseRequest, requestsOf } from "./cases";
import { checkResponse, checkUpstream } from "./check";
import { type ApplyInput, addsKey, type Difference, differences, eachPolicy } from "./differences";
import { ProviderStandIns } from "./provider-stand-in";
import { type Received, send } from "./send";
import { importSetup, recordOf } from "./setups";
import { type Applied, snapshotOf } from "./snapshot-of";

export interface Result {
  readonly id: string;
  readonly seed: string;
  /** Names of the differences that the case touches; empty when it holds word for word. */
  readonly differences: readonly string[];
  /** What does not hold; empty when the case passes. */
  readonly failures: readonly string[];
}

/** Everything that one case left behind. */
export interface Observed {
  readonly answers: readonly Received[];
  readonly standIns: ProviderStandIns;
  readonly gateway: Harness;
  readonly applied: Applied;
}

/** Runs one case against a gateway of its own, configured by what `veilgate import` makes of its setup. */
export async function runCase(original: Case): Promise<Result> {
  const touched: Difference[] = [];
  let one = original;
  for (const difference of differences) {
    if (!difference.appliesTo(original)) continue;
    touched.push(difference);
    one = difference.instead(one);
  }
  const said = { id: one.id, seed: one.seed, differences: touched.map(({ name }) => name) };
  try {
    return { ...said, failures: await failuresOf(one, touched) };
  } catch (error) {
    return { ...said, failures: [error instanceof Error ? error.message : String(error)] };
  }
}

async function failuresOf(one: Case, touched: readonly Difference[]): Promise<string[]> {
  const imported = importSetup(one);
  const adapted = touched.reduce((current, { adapt }) => adapt?.(current) ?? current, imported.file);
  const gateway = await startGateway(one);
  const standIns = new ProviderStandIns(one.setup);
  try {
    const profiler = await standIns.openProfiler();
    const file = profiler === undefined ? adapted : askingAt(profiler, adapted);
    const addresses = new Map<string, string>();
    for (const { name, base_url } of file.tenants.flatMap(({ upstreams }) => upstreams ?? [])) {
      if (!addresses.has(name)) addresses.set(name, await standIns.open(name, new URL(base_url)));
    }
    const addressOf = (name: string, url: URL) => addresses.get(name) ?? url.href;
    const applied = snapshotOf({ ...imported, file }, gateway.deps.hashKey, addressOf);
    gateway.snapshot = applied.snapshot;
    const answers = await sendAll(one, gateway, applied);
    const observed = { answers, standIns, gateway, applied };
    return [...(await checkUpstream(one, observed)), ...(await checkResponse(one, observed))];
  } finally {
    await standIns.close();
    await gateway.close();
  }
}

/** The file whose policies find their profiler at the stand-in's address. */
function askingAt(url: string, file: ApplyInput): ApplyInput {
  return eachPolicy(file, (policy) =>
    "profiler" in policy ? { ...policy, profiler: { ...recordOf(policy.profiler), url } } : policy,
  );
}

function startGateway({ setup }: Case): Promise<Harness> {
  const body = setup.max_payload_size;
  const policies = Object.values(recordOf(setup.policies)).map(recordOf);
  const mode = policies.some(({ fail_mode }) => fail_mode === "open") ? "open" : "closed";
  return startHarness({
    upstreams: [],
    logLevel: "debug",
    ...(body !== undefined && { limits: { bodyBytesMax: Number(body) } }),
    ...(setup.fault === "detector_throws" && { deps: { policies: throwingPolicy(mode) } }),
  });
}

async function sendAll(one: Case, gateway: Harness, { keys }: Applied): Promise<Received[]> {
  const [key = ""] = keys.values();
  const isKeyAdded = addsKey(one);
  const withKey = (request: CaseRequest): CaseRequest =>
    isKeyAdded ? { ...request, headers: { ...request.headers, "x-veilgate-key": key } } : request;
  const before = Array.isArray(one.setup.before) ? (one.setup.before as CaseRequest[]) : [];
  for (const request of before) {
    await send(gateway.url, { ...request, headers: { ...request.headers, "x-veilgate-key": key } });
  }
  const answers: Received[] = [];
  for (const request of requestsOf(one)) {
    if (request.scheme === "https") answers.push(await sendSecurely(request, gateway));
    else answers.push(await send(gateway.url, withKey(request)));
  }
  return answers;
}

/** The same application behind a certificate of its own. */
async function sendSecurely(request: CaseRequest, { deps }: Harness): Promise<Received> {
  const directory = mkdtempSync(join(tmpdir(), "vg-compatibility-"));
  const server = await openServer(createApp(deps), { mode: "auto", directory, host: "127.0.0.1" }, deps.log);
  try {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return await send(`https://127.0.0.1:${(server.address() as AddressInfo).port}`, request);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    rmSync(directory, { recursive: true, force: true });
  }
}
