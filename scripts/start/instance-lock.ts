import fs from "node:fs";
import { type Instance, instanceFile, readInstance } from "../../apps/cli/src/instance-file";
import { takeLockFile, thisProcess } from "./lock-file";

export interface InstanceRecord {
  update(change: Partial<Omit<Instance, "pid" | "born">>): void;
  release(): void;
}

/** One instance to a DATA_DIR: its record, or the instance that is running there already. */
export async function takeInstance(
  dataDir: string,
  urls: Pick<Instance, "dashboardUrl" | "gatewayUrl">,
): Promise<{ readonly record: InstanceRecord } | { readonly running: Instance }> {
  const instance: Instance = {
    ...thisProcess(),
    ...urls,
    state: "starting",
    startedAt: new Date().toISOString(),
    databaseUrl: null,
    processes: {},
  };
  const lock = await takeLockFile(instanceFile(dataDir), instance);
  return lock.held ? { record: recordOf(dataDir, instance) } : { running: lock.owner };
}

function recordOf(dataDir: string, first: Instance): InstanceRecord {
  let current = first;
  return {
    update(change) {
      current = { ...current, ...change };
      const next = `${instanceFile(dataDir)}.next`;
      fs.writeFileSync(next, JSON.stringify(current), { mode: 0o600 });
      fs.renameSync(next, instanceFile(dataDir));
    },
    release() {
      if (readInstance(dataDir)?.pid === current.pid) fs.rmSync(instanceFile(dataDir), { force: true });
    },
  };
}
