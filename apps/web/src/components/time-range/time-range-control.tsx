"use client";

import { CalendarRange, Check, ChevronDown } from "lucide-react";
import { useState } from "react";
import { Button } from "#components/ui/button";
import { useClock } from "#components/ui/clock";
import { Field } from "#components/ui/field";
import { Input } from "#components/ui/input";
import { Popover } from "#components/ui/popover";
import { popupItemStyle } from "#components/ui/popup";
import { cn } from "#lib/cn";
import { formatDateTime } from "#lib/format";
import {
  rangePresets,
  readTimeRange,
  recentLabel,
  type TimeRangeChoice,
  type TimeRangeParams,
  timeRangeParamsOf,
} from "./time-range";

export type TimeRangeChange = ReturnType<typeof timeRangeParamsOf>;

interface TimeRangeControlProps {
  readonly params: TimeRangeParams;
  readonly onChange: (change: TimeRangeChange) => void;
}

/** Chooses the range of a page: a span that ends now, or two instants in the reader's zone. */
export function TimeRangeControl({ params, onChange }: TimeRangeControlProps) {
  const [open, setOpen] = useState(false);
  const { timeZone } = useClock();
  const read = readTimeRange(params);
  const choose = (change: TimeRangeChange) => {
    setOpen(false);
    onChange(change);
  };
  return (
    <Popover
      title="Time range"
      open={open}
      onOpenChange={setOpen}
      className="w-72"
      trigger={
        <Button aria-label={`Time range: ${labelOf(read.ok ? read.choice : undefined, timeZone)}`}>
          <CalendarRange aria-hidden className="text-faint" />
          <span className="truncate">{labelOf(read.ok ? read.choice : undefined, timeZone)}</span>
          <ChevronDown aria-hidden className="text-faint" />
        </Button>
      }
    >
      <div className="border-b border-line p-1">
        {rangePresets.map((since) => {
          const isChosen = read.ok && read.choice.kind === "recent" && read.choice.since === since;
          return (
            <button
              key={since}
              type="button"
              aria-pressed={isChosen}
              onClick={() => choose({ since, from: null, to: null })}
              className={cn(popupItemStyle, "w-full justify-between hover:bg-hover")}
            >
              {recentLabel(since)}
              {isChosen && <Check aria-hidden className="text-accent" />}
            </button>
          );
        })}
      </div>
      <CustomRange choice={read.ok ? read.choice : undefined} onChoose={choose} timeZone={timeZone} />
    </Popover>
  );
}

function CustomRange({
  choice,
  onChoose,
  timeZone,
}: {
  readonly choice: TimeRangeChoice | undefined;
  readonly onChoose: (change: TimeRangeChange) => void;
  readonly timeZone: string;
}) {
  const custom = choice?.kind === "custom" ? choice : undefined;
  const [from, setFrom] = useState(custom ? inputValue(custom.from) : "");
  const [to, setTo] = useState(custom ? inputValue(custom.to) : "");
  const [problem, setProblem] = useState<{ param: string; message: string }>();
  const errorsOf = (param: string) => (problem?.param === param ? [problem.message] : []);

  function apply() {
    const read = readTimeRange({ since: "", from: isoOf(from), to: isoOf(to) });
    if (read.ok) onChoose(timeRangeParamsOf(read.choice));
    else
      setProblem(
        read.problem.param === "since" ? { param: "from", message: "Choose a start." } : read.problem,
      );
  }

  return (
    <form
      noValidate
      className="flex flex-col gap-3 p-3"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <Field label="From" errors={errorsOf("from")}>
        {(control) => (
          <Input
            {...control}
            type="datetime-local"
            value={from}
            onChange={(event) => setFrom(event.target.value)}
          />
        )}
      </Field>
      <Field label="To" errors={errorsOf("to")} hint={`In your zone, ${timeZone}.`}>
        {(control) => (
          <Input
            {...control}
            type="datetime-local"
            value={to}
            onChange={(event) => setTo(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" variant="primary">
        Show range
      </Button>
    </form>
  );
}

function labelOf(choice: TimeRangeChoice | undefined, timeZone: string): string {
  if (!choice) return "Unreadable range";
  if (choice.kind === "recent") return recentLabel(choice.since);
  return `${formatDateTime(choice.from, timeZone)} – ${formatDateTime(choice.to, timeZone)}`;
}

/** The browser reads and writes these fields in its own zone. */
function inputValue(date: Date): string {
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function isoOf(value: string): string | null {
  const date = new Date(value);
  return value === "" || Number.isNaN(date.getTime()) ? null : date.toISOString();
}
