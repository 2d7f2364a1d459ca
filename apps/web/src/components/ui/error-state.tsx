"use client";

import { RotateCw, TriangleAlert } from "lucide-react";
import { Button } from "./button";
import { CopyButton } from "./copy-button";

interface ErrorStateProps {
  /** What could not be done: "The keys could not be loaded." */
  readonly title: string;
  readonly requestId?: string | undefined;
  readonly onRetry: () => void;
}

export function ErrorState({ title, requestId, onRetry }: ErrorStateProps) {
  return (
    <div
      role="alert"
      className="flex flex-col items-center gap-1 rounded-lg border border-line bg-surface px-6 py-14 text-center"
    >
      <span className="mb-3 flex size-10 items-center justify-center rounded-lg bg-danger-soft text-danger">
        <TriangleAlert aria-hidden className="size-5" strokeWidth={1.75} />
      </span>
      <h1 className="text-base font-semibold">{title}</h1>
      <p className="max-w-prose text-sm text-balance text-muted">
        Nothing was changed. Try again; if it stays, give the id below to whoever runs this server.
      </p>
      {requestId && (
        <p className="mt-2 flex items-center gap-1 text-xs text-muted">
          <code>{requestId}</code>
          <CopyButton value={requestId} label="Copy the error id" variant="icon" />
        </p>
      )}
      <Button className="mt-4" onClick={onRetry}>
        <RotateCw aria-hidden />
        Try again
      </Button>
    </div>
  );
}
