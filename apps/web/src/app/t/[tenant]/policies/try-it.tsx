"use client";

import { useId } from "react";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { Textarea } from "#components/ui/input";
import { Notice } from "#components/ui/notice";
import { ScrollRegion } from "#components/ui/scroll-region";
import { cn } from "#lib/cn";
import { entityLabel, formatList, plural } from "#lib/format";
import { MarkedText, markLook } from "./marked-text";
import type { NamesState } from "./policy-worker";
import type { TriedText } from "./try-policy";
import type { EngineState } from "./use-policy-engine";

interface TryItProps {
  readonly text: string;
  readonly onTextChange: (text: string) => void;
  readonly engine: EngineState;
}

/** A text of one's own, and what the provider would get of it. */
export function TryIt({ text, onTextChange, engine }: TryItProps) {
  const id = useId();
  return (
    <Card className="flex flex-col">
      <section aria-labelledby={id} className="flex flex-col gap-3 p-4">
        <div>
          <h2 id={id} className="text-base font-semibold">
            Try it
          </h2>
          <p id={`${id}-hint`} className="text-sm text-muted">
            Runs in this browser with the gateway's own engine. Nothing that you type here is sent or stored;
            the tags of pseudonyms and the surrogates are made up.
          </p>
        </div>
        <Textarea
          aria-label="Text to try the policy on"
          aria-describedby={`${id}-hint`}
          value={text}
          onChange={(event) => onTextChange(event.target.value)}
          spellCheck={false}
          autoComplete="off"
          className="min-h-28 resize-y"
        />
        <Tried engine={engine} />
      </section>
    </Card>
  );
}

function Tried({ engine }: { readonly engine: EngineState }) {
  if (engine.status === "starting") return <p className="text-sm text-muted">Starting the engine…</p>;
  if (engine.status === "failed") {
    return (
      <Notice tone="warning">The engine could not run in this browser, so there is nothing to show.</Notice>
    );
  }
  const { tried, check } = engine.result;
  if (tried === null || !check.ok)
    return <Notice>Correct the mistakes above to see what the policy does.</Notice>;
  return (
    <div className={cn("flex flex-col gap-3 transition-opacity", engine.isBehind && "opacity-60")}>
      <NamesNotice names={engine.result.names} onAgain={engine.loadNamesAgain} />
      <div>
        <h3 className="mb-1.5 text-sm font-medium">What the provider would see</h3>
        <Seen tried={tried} mode={check.mode} />
      </div>
      <Findings tried={tried} />
    </div>
  );
}

/** Says when the result is not complete yet: what names are found with is too large to be loaded beforehand. */
function NamesNotice({ names, onAgain }: { readonly names: NamesState; readonly onAgain: () => void }) {
  if (names.status === "loading") {
    return <Notice>Persons, places and organizations are not marked yet: {progressOf(names)}.</Notice>;
  }
  if (names.status !== "failed") return null;
  return (
    <Notice tone="warning">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        Names could not be loaded, so persons, places and organizations are not marked.
        <Button size="sm" onClick={onAgain}>
          Try again
        </Button>
      </div>
    </Notice>
  );
}

function progressOf({ loaded, total }: { readonly loaded: number; readonly total: number }): string {
  const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);
  return total === 0
    ? "names are loading"
    : `${megabytes(loaded)} of ${megabytes(total)} MB of names are here`;
}

function Seen({ tried, mode }: { readonly tried: TriedText; readonly mode: "enforce" | "shadow" }) {
  if (mode === "shadow") {
    return (
      <>
        <Notice>Shadow mode: the text goes out as it is. In force it would be this:</Notice>
        <Output tried={tried} />
      </>
    );
  }
  if (tried.blockedTypes.length === 0) return <Output tried={tried} />;
  return (
    <Notice tone="danger">
      Nothing: the request is refused, because it holds {formatList(tried.blockedTypes.map(lowerLabel))}.
    </Notice>
  );
}

function Output({ tried }: { readonly tried: TriedText }) {
  return (
    <div className="rounded-md border border-line bg-subtle px-3 py-2 leading-7 whitespace-pre-wrap wrap-anywhere">
      {tried.output.length === 0 ? (
        <span className="text-faint">Nothing was typed.</span>
      ) : (
        <MarkedText tried={tried} />
      )}
    </div>
  );
}

function Findings({ tried }: { readonly tried: TriedText }) {
  if (tried.entities.length === 0) {
    return <p className="text-sm text-muted">No entities were found.</p>;
  }
  return (
    <div>
      <h3 className="mb-1.5 text-sm font-medium">
        {plural(tried.entities.length, "entity", "entities")} and why
      </h3>
      <ScrollRegion label="Entities, table" className="rounded-md border border-line">
        <table className="w-full text-sm" aria-label="Entities found">
          <thead className="bg-subtle text-xs text-muted">
            <tr>
              {["Type", "Text, and why", "Action", "Score"].map((name) => (
                <th key={name} scope="col" className="h-8 px-3 text-start font-medium last:text-end">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tried.entities.map((entity, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an entity is its place in the text.
              <tr key={index} className="border-t border-line align-top">
                <th scope="row" className="px-3 py-1.5 text-start font-normal whitespace-nowrap">
                  <span
                    aria-hidden
                    className={cn("me-2 inline-block size-2 rounded-full", markLook(tried, index).dot)}
                  />
                  {entityLabel(entity.type)}
                </th>
                <td className="min-w-48 px-3 py-1.5">
                  <code className="text-xs leading-5 wrap-anywhere">{entity.value}</code>
                  <span className="block text-xs text-muted">{entity.why}</span>
                </td>
                <td className="px-3 py-1.5">
                  <Badge tone={entity.action === "block" ? "danger" : "neutral"}>{entity.action}</Badge>
                </td>
                <td className="px-3 py-1.5 text-end tabular-nums">{entity.score.toFixed(2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}

function lowerLabel(type: string): string {
  const label = entityLabel(type);
  return /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
