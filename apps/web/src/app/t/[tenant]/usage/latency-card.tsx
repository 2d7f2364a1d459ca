"use client";

import { ChartCard, Legend, plainTable } from "#components/charts/chart-card";
import { useBucketLabel } from "#components/charts/chart-parts";
import { LatencyLines, latencySeries } from "#components/charts/latency-chart";
import type { LatencyChart } from "#components/charts/prepare-latency";
import { formatMs } from "#lib/format";

interface LatencyCardProps {
  readonly chart: LatencyChart;
  readonly bucketMs: number;
  readonly rangeMs: number;
}

/** What we add to a request beside what the provider takes, as lines and as a table. */
export function LatencyCard({ chart, bucketMs, rangeMs }: LatencyCardProps) {
  return (
    <ChartCard
      title="Latency"
      description="Each line of the scale is ten times the one below it."
      legend={<Legend entries={latencySeries} />}
      table={<PointTable chart={chart} bucketMs={bucketMs} rangeMs={rangeMs} />}
    >
      {chart.ticks.length === 0 ? (
        <p className="flex h-60 items-center justify-center text-sm text-muted">
          Nothing was measured in this time.
        </p>
      ) : (
        <LatencyLines chart={chart} bucketMs={bucketMs} rangeMs={rangeMs} />
      )}
    </ChartCard>
  );
}

function PointTable({ chart, bucketMs, rangeMs }: LatencyCardProps) {
  const label = useBucketLabel(bucketMs, rangeMs);
  const columns = [...latencySeries].reverse();
  return (
    <table className={plainTable} aria-label="Latency over time">
      <thead>
        <tr>
          <th scope="col">From</th>
          {columns.map((series) => (
            <th key={series.key} scope="col">
              {series.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {chart.points.map((point) => (
          <tr key={point.start}>
            <th scope="row">{label(point.start)}</th>
            {columns.map(({ key }) => {
              const figure = point[key];
              return <td key={key}>{figure === null ? <NotMeasured /> : formatMs(figure)}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function NotMeasured() {
  return (
    <>
      <span aria-hidden className="text-faint">
        –
      </span>
      <span className="sr-only">not measured</span>
    </>
  );
}
