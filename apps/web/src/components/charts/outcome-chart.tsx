"use client";

import type { Outcome } from "@veilgate/contracts";
import {
  Bar,
  BarChart,
  type BarShapeProps,
  CartesianGrid,
  Rectangle,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { outcomeLooks } from "#components/ui/outcome-badge";
import { formatCompact, formatInteger } from "#lib/format";
import { axisLook, ChartTooltip, DrawnInBrowser, gridLook, useBucketLabel } from "./chart-parts";
import type { OutcomeBar, OutcomeChart } from "./prepare-outcomes";

/** From the ground of the stack upward. */
const stack: readonly Outcome[] = ["allowed", "redacted", "blocked", "failed"];
const heightPx = 240;

interface OutcomeBarsProps {
  readonly chart: OutcomeChart;
  readonly bucketMs: number;
  readonly rangeMs: number;
  /** A click on a part of a bar. Its keyboard form is a link in the chart's table. */
  readonly onSelect?: ((bar: OutcomeBar, outcome: Outcome) => void) | undefined;
}

export function outcomeColor(outcome: Outcome): string {
  return `var(--chart-${outcome})`;
}

/** Requests over time, stacked by outcome. The bucket that is still filling is drawn lighter. */
export function OutcomeBars({ chart, bucketMs, rangeMs, onSelect }: OutcomeBarsProps) {
  const label = useBucketLabel(bucketMs, rangeMs);
  return (
    <DrawnInBrowser height={heightPx}>
      <ResponsiveContainer width="100%" height={heightPx}>
        <BarChart
          data={[...chart.bars]}
          margin={{ top: 4, right: 0, bottom: 0, left: 0 }}
          barCategoryGap={1}
          title="Requests over time by outcome"
        >
          <CartesianGrid {...gridLook} />
          <XAxis
            dataKey="start"
            {...axisLook}
            tickFormatter={label}
            minTickGap={32}
            interval="preserveStartEnd"
          />
          <YAxis {...axisLook} width={36} allowDecimals={false} tickFormatter={formatCompact} />
          <Tooltip
            isAnimationActive={false}
            cursor={{ fill: "var(--hover)" }}
            content={({ active, payload }) => {
              const bar = payload?.[0]?.payload as OutcomeBar | undefined;
              return active && bar ? <BarTooltip bar={bar} title={label(bar.start)} /> : null;
            }}
          />
          {stack.map((outcome) => (
            <Bar
              key={outcome}
              dataKey={outcome}
              stackId="requests"
              fill={outcomeColor(outcome)}
              shape={Piece}
              maxBarSize={28}
              isAnimationActive={false}
              className={onSelect ? "cursor-pointer" : ""}
              onClick={(_, index) => {
                const bar = chart.bars[index];
                if (bar) onSelect?.(bar, outcome);
              }}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </DrawnInBrowser>
  );
}

/** One outcome's part of a bar, with a hair of ground around it so that neighbours are told apart. */
function Piece({ payload, ...shape }: BarShapeProps) {
  const isFilling = (payload as OutcomeBar | undefined)?.isFilling ?? false;
  return (
    <Rectangle {...shape} stroke="var(--surface)" strokeWidth={0.5} fillOpacity={isFilling ? 0.55 : 1} />
  );
}

function BarTooltip({ bar, title }: { readonly bar: OutcomeBar; readonly title: string }) {
  const rows = stack
    .filter((outcome) => bar[outcome] > 0)
    .reverse()
    .map((outcome) => ({
      label: outcomeLooks[outcome].label,
      value: formatInteger(bar[outcome]),
      color: outcomeColor(outcome),
    }));
  const note = rows.length === 0 ? "No requests." : bar.isFilling ? "Still filling." : undefined;
  return <ChartTooltip title={title} rows={rows} note={note} />;
}
