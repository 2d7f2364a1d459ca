"use client";

import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { formatMs } from "#lib/format";
import { axisLook, ChartTooltip, DrawnInBrowser, gridLook, useBucketLabel } from "./chart-parts";
import type { LatencyChart, LatencyPoint } from "./prepare-latency";

const heightPx = 240;

/** One colour for us and one for the provider, everywhere; solid is the median, dashed the 95th percentile. */
export const latencySeries = [
  { key: "providerP95", label: "Provider, p95", color: "var(--chart-2)", dashed: true },
  { key: "providerP50", label: "Provider, p50", color: "var(--chart-2)", dashed: false },
  { key: "oursP95", label: "Veilgate, p95", color: "var(--chart-1)", dashed: true },
  { key: "oursP50", label: "Veilgate, p50", color: "var(--chart-1)", dashed: false },
] as const;

interface LatencyLinesProps {
  readonly chart: LatencyChart;
  readonly bucketMs: number;
  readonly rangeMs: number;
}

/** Four lines on a logarithmic axis; where nothing was measured a line has a gap. */
export function LatencyLines({ chart, bucketMs, rangeMs }: LatencyLinesProps) {
  const label = useBucketLabel(bucketMs, rangeMs);
  const ticks = [...chart.ticks];
  return (
    <DrawnInBrowser height={heightPx}>
      <ResponsiveContainer width="100%" height={heightPx}>
        <LineChart
          data={[...chart.points]}
          margin={{ top: 4, right: 4, bottom: 0, left: 0 }}
          title="Latency over time"
        >
          <CartesianGrid {...gridLook} />
          <XAxis
            dataKey="start"
            {...axisLook}
            tickFormatter={label}
            minTickGap={32}
            interval="preserveStartEnd"
          />
          <YAxis
            {...axisLook}
            width={52}
            scale="log"
            domain={[ticks[0] ?? 1, ticks.at(-1) ?? 10]}
            ticks={ticks}
            tickFormatter={axisMs}
            allowDataOverflow
          />
          <Tooltip
            isAnimationActive={false}
            cursor={{ stroke: "var(--line-strong)" }}
            content={({ active, payload }) => {
              const point = payload?.[0]?.payload as LatencyPoint | undefined;
              return active && point ? <PointTooltip point={point} title={label(point.start)} /> : null;
            }}
          />
          {latencySeries.map(({ key, label: name, color, dashed }) => (
            <Line
              key={key}
              dataKey={key}
              name={name}
              stroke={color}
              strokeWidth={dashed ? 1.5 : 2}
              {...(dashed && { strokeDasharray: "4 3" })}
              connectNulls={false}
              dot={(props: { cx?: number; cy?: number; index?: number }) => (
                <LonePoint key={props.index} {...props} points={chart.points} series={key} color={color} />
              )}
              activeDot={{ r: 3 }}
              isAnimationActive={false}
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
    </DrawnInBrowser>
  );
}

/** A figure between two gaps has no line to be seen by, so it gets a dot. */
function LonePoint({
  cx,
  cy,
  index = 0,
  points,
  series,
  color,
}: {
  readonly cx?: number;
  readonly cy?: number;
  readonly index?: number;
  readonly points: readonly LatencyPoint[];
  readonly series: (typeof latencySeries)[number]["key"];
  readonly color: string;
}) {
  const isMissing = (at: number) => (points[at]?.[series] ?? null) === null;
  if (isMissing(index) || !isMissing(index - 1) || !isMissing(index + 1)) return <g />;
  return <circle cx={cx} cy={cy} r={2} fill={color} />;
}

function PointTooltip({ point, title }: { readonly point: LatencyPoint; readonly title: string }) {
  const rows = latencySeries.flatMap(({ key, label, color }) => {
    const figure = point[key];
    return figure === null ? [] : [{ label, value: formatMs(figure), color }];
  });
  return (
    <ChartTooltip title={title} rows={rows} note={rows.length === 0 ? "Nothing was measured." : undefined} />
  );
}

function axisMs(figure: number): string {
  return figure < 1000 ? `${figure} ms` : `${figure / 1000} s`;
}
