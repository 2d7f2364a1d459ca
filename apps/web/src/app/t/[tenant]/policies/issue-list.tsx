import type { Issue } from "@veilgate/contracts";
import { CircleAlert, CircleCheck, TriangleAlert } from "lucide-react";
import type { EngineState } from "./use-policy-engine";

interface IssueListProps {
  readonly id: string;
  readonly engine: EngineState;
  readonly onGoTo: (issue: Issue) => void;
}

/** What is wrong and at which line, or what the policy does in a sentence. */
export function IssueList({ id, engine, onGoTo }: IssueListProps) {
  return (
    <div id={id} aria-live="polite" className="min-h-6 text-sm">
      <Check engine={engine} onGoTo={onGoTo} />
    </div>
  );
}

function Check({ engine, onGoTo }: Omit<IssueListProps, "id">) {
  if (engine.status === "starting") return <p className="text-muted">Checking…</p>;
  if (engine.status === "failed") {
    return (
      <p className="flex gap-2 text-warning">
        <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
        The check in this browser {engine.reason === "too-slow" ? "took too long" : "could not start"}. The
        server checks again when you publish.
      </p>
    );
  }
  const { check } = engine.result;
  if (check.ok) {
    return (
      <div className="flex flex-col gap-1.5">
        <p className="flex gap-2">
          <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-success" />
          {check.sentence}
        </p>
        {check.warnings.map((warning) => (
          <p key={`${warning.path} ${warning.message}`} className="flex gap-2 text-warning">
            <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            <span>
              <code className="text-xs">{warning.path}</code>: {warning.message}
            </span>
          </p>
        ))}
      </div>
    );
  }
  return (
    <ul className="flex flex-col gap-0.5">
      {check.issues.map((issue) => (
        <li key={`${issue.line} ${issue.column} ${issue.path} ${issue.message}`}>
          <button
            type="button"
            onClick={() => onGoTo(issue)}
            className="flex min-h-6 w-full gap-2 rounded-sm py-0.5 text-start text-danger hover:underline pointer-coarse:min-h-11"
          >
            <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            <span className="min-w-0 wrap-anywhere">
              <span className="font-medium">
                Line {issue.line}, column {issue.column}:
              </span>{" "}
              {issue.message}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
