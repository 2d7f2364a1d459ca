/**
 * `npm start`: everything on this machine, in order, until Ctrl-C. Each step is a file in `start/`.
 * What it starts ends with it, however it ends.
 */
import fs from "node:fs";
import { buildWhenStale, generate } from "./start/build";
import { type Database, openDatabase } from "./start/database";
import { type InstanceRecord, takeInstance } from "./start/instance-lock";
import { requireFreePorts } from "./start/ports";
import { announce, announceRunning, urlsOf } from "./start/print";
import { complain, say } from "./start/say";
import { loadSecrets } from "./start/secrets";
import type { Service } from "./start/service";
import { createServices } from "./start/services";
import { readSettings, type Settings, StartRefused } from "./start/settings";
import { onShutdown } from "./start/shutdown";

/** What has to be undone, filled as the start goes on. */
interface Running {
  readonly record: InstanceRecord;
  readonly aborting: AbortController;
  bringingUp?: Promise<void>;
  database?: Database;
  services: readonly Service[];
}

/** Longer than the gateway takes to drain. */
const graceMs = 20_000;

try {
  const settings = readSettings(process.argv.slice(2));
  if ("help" in settings) process.stdout.write(settings.help);
  else await start(settings);
} catch (error) {
  complain(error instanceof StartRefused ? error.message : String((error as Error).stack ?? error));
  process.exit(1);
}

async function start(settings: Settings): Promise<void> {
  const began = performance.now();
  const urls = urlsOf(settings);
  fs.mkdirSync(settings.dataDir, { recursive: true, mode: 0o711 });
  const taken = await takeInstance(settings.dataDir, {
    dashboardUrl: urls.dashboard,
    gatewayUrl: urls.gateway,
  });
  if ("running" in taken) return announceRunning(taken.running);

  const running: Running = { record: taken.record, aborting: new AbortController(), services: [] };
  onShutdown(() => stop(running));
  running.bringingUp = bringUp(settings, running, began);
  try {
    await running.bringingUp;
  } catch (error) {
    if (running.aborting.signal.aborted) return; // Told to stop meanwhile: that is at work already.
    await stop(running);
    throw error;
  }
}

async function bringUp(settings: Settings, running: Running, began: number): Promise<void> {
  const { record } = running;
  const { signal } = running.aborting;
  await requireFreePorts(settings);
  const secrets = loadSecrets(settings);
  await (settings.dev ? generate(signal) : buildWhenStale(signal));
  // Only now: it stands on the database client, which a build generates.
  const { setUp } = await import("./start/set-up");

  signal.throwIfAborted();
  const database = await openDatabase(settings, ({ hasMoved }) => {
    record.update({ databaseUrl: database.ownerUrl(), processes: pidsOf(running) });
    if (hasMoved) for (const service of running.services) service.restart();
  });
  running.database = database;
  const ready = await setUp(settings, secrets, database.ownerUrl());
  signal.throwIfAborted();
  const urls = urlsOf(settings);
  running.services = createServices(
    {
      settings,
      secrets,
      urls,
      databaseUrl: (role) => ready.roleUrl(database.ownerUrl(), role),
      demoUpstreamPort: ready.demo?.upstreamPort,
    },
    { dataDir: settings.dataDir, onSpawn: () => record.update({ processes: pidsOf(running) }) },
  );
  say("Starting the gateway and the dashboard …");
  await Promise.all(running.services.map((service) => service.start()));
  record.update({
    state: "running",
    databaseUrl: settings.databaseUrl === undefined ? database.ownerUrl() : null,
    processes: pidsOf(running),
  });
  const seconds = (performance.now() - began) / 1000;
  const { admin, demo, hasTenants } = ready;
  announce({ urls, admin, demoKey: demo?.key, hasTenants, seconds }, settings);
  admin?.announced();
}

function pidsOf({ services, database }: Running): Record<string, number> {
  const pids = Object.fromEntries(services.map(({ name, pid }) => [name, pid ?? 0]));
  return database?.pid === undefined ? pids : { ...pids, postgres: database.pid };
}

/** The gateway drains and the dashboard closes first; ingest then ships what is left; the database goes last. */
async function stop(running: Running): Promise<void> {
  running.aborting.abort();
  const isLast = (service: Service) => service.name === "ingest";
  const end = (services: readonly Service[]) => Promise.all(services.map((service) => service.stop(graceMs)));
  await end(running.services.filter((service) => !isLast(service)));
  await end(running.services.filter(isLast));
  await running.bringingUp?.catch(() => {});
  await running.database?.stop();
  running.record.release();
}
