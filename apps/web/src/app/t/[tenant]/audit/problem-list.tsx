"use client";

import type { ParamProblem } from "#components/time-range/time-range";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";

interface ProblemListProps {
  readonly problems: readonly ParamProblem[];
  readonly onRemove: (param: string) => void;
}

/** Filters of the address that mean nothing: shown, with a way to remove each. */
export function ProblemList({ problems, onRemove }: ProblemListProps) {
  return (
    <Notice tone="danger">
      <p className="font-medium">The address holds filters that mean nothing, so nothing was searched.</p>
      <ul className="mt-1 flex flex-col gap-1">
        {problems.map(({ param, message }) => (
          <li key={`${param} ${message}`} className="flex flex-wrap items-center gap-x-3">
            <span className="wrap-anywhere">
              <code>{param}</code>: {message}
            </span>
            <Button size="sm" variant="ghost" className="-ms-2 text-danger" onClick={() => onRemove(param)}>
              Remove {param}
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
