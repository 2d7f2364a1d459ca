import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import type { SetResult } from "./evaluate";

const Floor = z.strictObject({
  f1Min: z.number().min(0).max(1).optional(),
  maskedMin: z.number().min(0).max(1).optional(),
  falseAlarmRateMax: z.number().min(0).optional(),
});
const Floors = z.record(z.string(), Floor);
export type Floors = z.output<typeof Floors>;

export function readFloors(path: string): Floors {
  return Floors.parse(JSON.parse(readFileSync(path, "utf8")));
}

/** One sentence for each figure that fell below what is recorded. */
export function brokenFloors(results: readonly SetResult[], floors: Floors): string[] {
  return results.flatMap(({ set, all, falseAlarmRate }) => {
    const floor = floors[set] ?? {};
    const broken: string[] = [];
    if (isBelow(all.f1, floor.f1Min)) broken.push(`${set}: F1 ${all.f1} is below ${floor.f1Min}`);
    if (isBelow(all.fullyMasked, floor.maskedMin)) {
      broken.push(`${set}: fully masked ${all.fullyMasked} is below ${floor.maskedMin}`);
    }
    if (floor.falseAlarmRateMax !== undefined && falseAlarmRate > floor.falseAlarmRateMax) {
      const rate = falseAlarmRate.toFixed(2);
      broken.push(`${set}: ${rate} false alarms per 10,000 characters, over ${floor.falseAlarmRateMax}`);
    }
    return broken;
  });
}

const shareMargin = 0.005;
const rateMargin = 0.2;

/**
 * Records what holds now, less a margin: F1 where something is marked, false alarms where nothing is.
 * Sets that were not run keep their floors.
 */
export function recordFloors(path: string, results: readonly SetResult[]): void {
  const floors = readFloors(path);
  for (const { set, all, falseAlarmRate } of results) {
    floors[set] =
      all.f1 === null || all.fullyMasked === null
        ? { falseAlarmRateMax: Math.round((falseAlarmRate + rateMargin) * 100) / 100 }
        : { f1Min: lowered(all.f1), maskedMin: lowered(all.fullyMasked) };
  }
  writeFileSync(path, `${JSON.stringify(floors, null, 2)}\n`);
}

function isBelow(value: number | null, min: number | undefined): boolean {
  return value !== null && min !== undefined && value < min;
}

function lowered(value: number): number {
  return Math.max(0, Math.floor((value - shareMargin) * 1000) / 1000);
}
