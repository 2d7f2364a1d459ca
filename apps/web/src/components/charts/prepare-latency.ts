/** Milliseconds; null where no request gives a figure. */
export interface LatencyBucket {
  readonly start: Date;
  readonly redactionMsP50: number | null;
  readonly redactionMsP95: number | null;
  readonly upstreamMsP50: number | null;
  readonly upstreamMsP95: number | null;
}

export interface LatencyPoint {
  readonly start: number;
  readonly oursP50: number | null;
  readonly oursP95: number | null;
  readonly providerP50: number | null;
  readonly providerP95: number | null;
}

export interface LatencyChart {
  readonly points: readonly LatencyPoint[];
  /** Powers of ten around the data, for a logarithmic axis; empty when there is nothing to draw. */
  readonly ticks: readonly number[];
}

/** Below this a figure is noise of the clock; a logarithmic axis has no place for zero. */
const floorMs = 0.01;

/**
 * Our part is a thousandth of the provider's, so both are only visible on a logarithmic axis.
 * A missing figure stays null and is drawn as a gap.
 */
export function prepareLatency(buckets: readonly LatencyBucket[]): LatencyChart {
  const points = buckets.map((bucket) => ({
    start: bucket.start.getTime(),
    oursP50: drawable(bucket.redactionMsP50),
    oursP95: drawable(bucket.redactionMsP95),
    providerP50: drawable(bucket.upstreamMsP50),
    providerP95: drawable(bucket.upstreamMsP95),
  }));
  const figures = points
    .flatMap((point) => [point.oursP50, point.oursP95, point.providerP50, point.providerP95])
    .filter((figure) => figure !== null);
  return {
    points,
    ticks: figures.length === 0 ? [] : powersOfTen(Math.min(...figures), Math.max(...figures)),
  };
}

function drawable(figure: number | null): number | null {
  return figure === null ? null : Math.max(figure, floorMs);
}

function powersOfTen(min: number, max: number): number[] {
  const first = Math.floor(Math.log10(min));
  const last = Math.max(Math.ceil(Math.log10(max)), first + 1);
  return Array.from({ length: last - first + 1 }, (_, at) => Number((10 ** (first + at)).toPrecision(1)));
}
