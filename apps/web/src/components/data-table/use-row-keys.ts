"use client";

import { useEffect, useEffectEvent } from "react";

interface RowKeys {
  readonly ids: readonly string[];
  readonly activeId: string | undefined;
  readonly onMove: (id: string) => void;
  readonly onClose: () => void;
  /** Reached the end with j: there may be more rows to load. */
  readonly onEnd?: () => void;
}

/** j and k move between rows wherever the focus is, but never while somebody types or a menu is open; Esc closes the panel. */
export function useRowKeys({ ids, activeId, onMove, onClose, onEnd }: RowKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isBusy(event.target))
      return;
    if (event.key === "Escape") return onClose();
    const inTable = event.target instanceof Element && event.target.closest("[data-row]") !== null;
    const step = stepOf(event.key, inTable);
    if (step === 0) return;
    event.preventDefault();
    const at = activeId === undefined ? -1 : ids.indexOf(activeId);
    const next = ids[Math.max(0, at + step)];
    if (next === undefined) return onEnd?.();
    onMove(next);
    focusRow(next);
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);
}

/** Moves the focus to the button that opens a row. */
export function focusRow(id: string): void {
  document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"] button`)?.focus();
}

function stepOf(key: string, inTable: boolean): number {
  if (key === "j" || (inTable && key === "ArrowDown")) return 1;
  if (key === "k" || (inTable && key === "ArrowUp")) return -1;
  return 0;
}

function isBusy(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return (
    target.closest(
      "input, textarea, select, [contenteditable], [role=menu], [role=listbox], [role=dialog]",
    ) !== null
  );
}
