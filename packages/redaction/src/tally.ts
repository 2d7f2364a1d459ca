import type { Action, EntityCounts, EntityType } from "./types";

export type ActionsByType = Record<EntityType, Partial<Record<Action, number>>>;

/** Counts what was found in one request. Types and numbers, never text. */
export class Tally {
  readonly #byType = new Map<EntityType, Map<Action, number>>();

  add(type: EntityType, action: Action): void {
    const byAction = this.#byType.get(type) ?? new Map<Action, number>();
    byAction.set(action, (byAction.get(action) ?? 0) + 1);
    this.#byType.set(type, byAction);
  }

  counts(): EntityCounts {
    const counts: EntityCounts = { total: 0, byType: {}, byAction: {} };
    for (const [type, byAction] of this.#byType) {
      for (const [action, count] of byAction) {
        counts.total += count;
        counts.byType[type] = (counts.byType[type] ?? 0) + count;
        counts.byAction[action] = (counts.byAction[action] ?? 0) + count;
      }
    }
    return counts;
  }

  actionsByType(): ActionsByType {
    return Object.fromEntries(
      [...this.#byType].map(([type, byAction]) => [type, Object.fromEntries(byAction)]),
    );
  }

  blockedTypes(): EntityType[] {
    return [...this.#byType].filter(([, byAction]) => byAction.has("block")).map(([type]) => type);
  }
}
