"use client";

import { LoaderCircle, RotateCw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useQueryStates } from "nuqs";
import { useTransition } from "react";
import { TimeRangeControl } from "#components/time-range/time-range-control";
import { Button } from "#components/ui/button";
import { usageParams } from "./search-params";

/** The time range of the page, and a way to read the numbers again. */
export function UsageTimeRange() {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const [params, setParams] = useQueryStates(usageParams, {
    shallow: false,
    startTransition,
    history: "push",
  });
  return (
    <div className="flex items-center gap-2">
      <span role="status" className="sr-only">
        {pending ? "Loading" : ""}
      </span>
      <Button
        variant="ghost"
        size="icon"
        aria-label="Read the numbers again"
        onClick={() => startTransition(() => router.refresh())}
      >
        {pending ? <LoaderCircle aria-hidden className="animate-spin" /> : <RotateCw aria-hidden />}
      </Button>
      <TimeRangeControl params={params} onChange={(change) => void setParams(change)} />
    </div>
  );
}
