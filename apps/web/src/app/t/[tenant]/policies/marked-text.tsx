import { cn } from "#lib/cn";
import { entityLabel } from "#lib/format";
import type { TriedText } from "./try-policy";

/** Spelled out, because class names that are put together are not found when the styles are built. */
const looks = [
  { mark: "bg-chart-1/15 decoration-chart-1", dot: "bg-chart-1" },
  { mark: "bg-chart-2/15 decoration-chart-2", dot: "bg-chart-2" },
  { mark: "bg-chart-3/15 decoration-chart-3", dot: "bg-chart-3" },
  { mark: "bg-chart-4/15 decoration-chart-4", dot: "bg-chart-4" },
  { mark: "bg-chart-5/15 decoration-chart-5", dot: "bg-chart-5" },
  { mark: "bg-chart-6/15 decoration-chart-6", dot: "bg-chart-6" },
  { mark: "bg-chart-7/15 decoration-chart-7", dot: "bg-chart-7" },
  { mark: "bg-chart-8/15 decoration-chart-8", dot: "bg-chart-8" },
] as const;
const plainLook = looks[7];

/** One colour for each type, in the order in which the types appear. */
export function markLook(tried: TriedText, mark: number): (typeof looks)[number] {
  const types = [...new Set(tried.entities.map((entity) => entity.type))];
  const at = types.indexOf(tried.entities[mark]?.type ?? "");
  return looks[at % looks.length] ?? plainLook;
}

/** The text with each entity in its colour, underlined, and with its type in words: never by colour alone. */
export function MarkedText({ tried }: { readonly tried: TriedText }) {
  return tried.output.map(({ text, mark }, index) => {
    const entity = mark === null ? undefined : tried.entities[mark];
    if (mark === null || !entity) return text;
    const label = entityLabel(entity.type);
    return (
      <mark
        // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the text.
        key={index}
        title={`${label}, ${entity.action}`}
        className={cn(
          "rounded-sm px-1 py-0.5 text-ink underline decoration-2 underline-offset-4",
          entity.action === "keep" && "decoration-dashed",
          markLook(tried, mark).mark,
        )}
      >
        {text === "" ? <span className="text-muted">removed</span> : text}
        <span className="ms-1.5 inline-block text-2xs text-muted">{label}</span>
      </mark>
    );
  });
}
