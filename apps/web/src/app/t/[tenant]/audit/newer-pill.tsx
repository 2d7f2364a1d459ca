"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowUp } from "lucide-react";
import { Button } from "#components/ui/button";
import { plural } from "#lib/format";
import { fetchJson } from "./fetch-json";

const pollMs = 10_000;

interface NewerPillProps {
  /** The route with its filters and the position up to which the reader has the events. */
  readonly path: string;
  readonly onShow: () => void;
}

/** Says that there is more, and leaves the rows where they are until asked. Rests while the tab is hidden. */
export function NewerPill({ path, onShow }: NewerPillProps) {
  const { data } = useQuery({
    queryKey: ["newer", path],
    queryFn: ({ signal }) => fetchJson<{ count: number; isMore: boolean }>(path, signal),
    refetchInterval: pollMs,
    staleTime: pollMs,
    retry: false,
  });
  const count = data?.count ?? 0;
  return (
    <div role="status" className="contents">
      {count > 0 && (
        <div className="pointer-events-none sticky top-16 z-20 -mb-2 flex justify-center">
          <Button
            variant="primary"
            size="sm"
            className="pointer-events-auto rounded-full px-3 shadow-popup"
            onClick={onShow}
          >
            <ArrowUp aria-hidden />
            {data?.isMore ? `${count}+ newer events` : plural(count, "newer event")}
          </Button>
        </div>
      )}
    </div>
  );
}
