"use client";

import { useState } from "react";
import { focusRow, useRowKeys } from "#components/data-table/use-row-keys";

interface OpenRow {
  /** The rows that are loaded, in the order shown. */
  readonly ids: readonly string[];
  /** The row whose panel the address says is open. */
  readonly openId: string | null;
  /** Writes it into the address. */
  readonly setOpenId: (id: string | null, history: "push" | "replace") => void;
  readonly pages: { readonly hasNextPage: boolean; fetchNextPage(): unknown };
}

/** One row of a list is active, and perhaps open in the panel beside it: by click, and by keys from anywhere. */
export function useOpenRow({ ids, openId, setOpenId, pages }: OpenRow) {
  const [activeId, setActiveId] = useState(openId ?? undefined);
  const open = (id: string) => {
    setActiveId(id);
    // The way back leads to the list, however many rows were looked at.
    setOpenId(id, openId === null ? "push" : "replace");
  };
  const close = () => {
    if (openId === null) return;
    setOpenId(null, "replace");
    focusRow(openId);
  };
  useRowKeys({
    ids,
    activeId,
    onMove: (id) => (openId === null ? setActiveId(id) : open(id)),
    onClose: close,
    onEnd: () => pages.hasNextPage && void pages.fetchNextPage(),
  });
  return { activeId, open, close };
}
