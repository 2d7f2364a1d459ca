"use client";

import type { Issue } from "@veilgate/contracts";
import { type KeyboardEvent, type Ref, useId, useRef } from "react";
import { cn } from "#lib/cn";
import { indent, newLine, outdent, type TextChange } from "./indent";
import { type YamlTokenKind, yamlTokens } from "./yaml-tokens";

interface YamlEditorProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly issues: readonly Issue[];
  /** Id of the element that lists the issues. */
  readonly issuesId: string;
  readonly readOnly?: boolean;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

const tokenLooks: Readonly<Record<YamlTokenKind, string>> = {
  comment: "text-faint",
  key: "text-accent",
  string: "text-success",
  number: "text-warning",
  word: "text-warning",
  plain: "",
};

/**
 * A text area with line numbers, colours and marks on lines with mistakes. The colours are a copy
 * beneath the text area, so that selection, undo, spelling out and paste are the browser's own. Both
 * have to be set in the same size; on touch that is 16 px, below which iOS zooms in.
 */
export function YamlEditor({
  label,
  value,
  onChange,
  issues,
  issuesId,
  readOnly = false,
  ref,
}: YamlEditorProps) {
  const hintId = useId();
  const keys = useEditorKeys();
  const lines = value.split("\n");
  const wrong = new Set(issues.map((issue) => issue.line));
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <div
        className={cn(
          "max-h-[60vh] min-h-64 overflow-auto rounded-lg border bg-surface font-mono text-xs leading-5 pointer-coarse:text-[1rem] pointer-coarse:leading-6 focus-within:outline-2 focus-within:outline-accent",
          issues.length > 0 ? "border-danger" : "border-line",
        )}
      >
        <div className="grid min-h-64 w-max min-w-full grid-cols-[auto_1fr]">
          <ol
            aria-hidden
            className="sticky start-0 z-10 border-e border-line bg-subtle py-2 text-end text-faint tabular-nums select-none"
          >
            {lines.map((_, index) => (
              <li
                // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number.
                key={index}
                className={cn(
                  "ps-2 pe-3",
                  wrong.has(index + 1) && "bg-danger-soft font-semibold text-danger",
                )}
              >
                {wrong.has(index + 1) && "● "}
                {index + 1}
              </li>
            ))}
          </ol>
          <div className="grid min-w-0">
            <div aria-hidden className="pointer-events-none col-start-1 row-start-1 py-2 whitespace-pre">
              {lines.map((line, index) => (
                <div
                  // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number.
                  key={index}
                  className={cn(
                    "min-h-5 ps-3 pe-6 pointer-coarse:min-h-6",
                    wrong.has(index + 1) &&
                      "bg-danger-soft underline decoration-danger decoration-wavy underline-offset-4",
                  )}
                >
                  {yamlTokens(line).map((token, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: tokens have no name but their place.
                    <span key={at} className={tokenLooks[token.kind]}>
                      {token.text}
                    </span>
                  ))}
                </div>
              ))}
            </div>
            <textarea
              ref={ref}
              aria-label={label}
              aria-describedby={`${hintId} ${issuesId}`}
              aria-invalid={issues.length > 0 || undefined}
              value={value}
              readOnly={readOnly}
              onChange={(event) => onChange(event.target.value)}
              onKeyDown={readOnly ? undefined : keys}
              spellCheck={false}
              autoCapitalize="off"
              autoComplete="off"
              wrap="off"
              className="col-start-1 row-start-1 resize-none overflow-hidden bg-transparent py-2 ps-3 pe-6 font-mono whitespace-pre text-transparent! caret-ink outline-none selection:text-transparent forced-colors:text-[CanvasText]!"
            />
          </div>
        </div>
      </div>
      <p id={hintId} className="text-xs text-muted">
        {readOnly
          ? "You can read this policy and not change it."
          : "Tab indents. To leave the editor by keyboard, press Esc and then Tab."}
      </p>
    </div>
  );
}

/** Tab, Shift+Tab and Enter; after Escape the next Tab moves the focus on, as everywhere else. */
function useEditorKeys() {
  const tabLeaves = useRef(false);
  return (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const { key, shiftKey, currentTarget: area } = event;
    if (key === "Escape") {
      tabLeaves.current = true;
      return;
    }
    const leaves = tabLeaves.current;
    if (key !== "Shift") tabLeaves.current = false;
    const change =
      key === "Tab" && !leaves
        ? shiftKey
          ? outdent
          : indent
        : key === "Enter" && !shiftKey
          ? newLine
          : undefined;
    if (!change) return;
    event.preventDefault();
    applyChange(area, change(area.value, area.selectionStart, area.selectionEnd));
  };
}

/** Through the browser's own editing command, which is old but the only one that undo knows of. */
function applyChange(area: HTMLTextAreaElement, { from, to, insert, selection }: TextChange): void {
  area.setSelectionRange(from, to);
  if (insert === "") document.execCommand("delete");
  else document.execCommand("insertText", false, insert);
  area.setSelectionRange(...selection);
}
