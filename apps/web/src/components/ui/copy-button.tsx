"use client";

import { Check, Copy, X } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "./button";

interface CopyButtonProps {
  readonly value: string;
  /** What is copied, for those who do not see the icon: "Copy key". */
  readonly label: string;
  readonly variant?: "icon" | "button" | "primary";
  readonly onCopied?: () => void;
}

type State = "idle" | "copied" | "failed";
const shownForMs = 2000;

/** Copies a text; the icon and a spoken word say that it did. */
export function CopyButton({ value, label, variant = "button", onCopied }: CopyButtonProps) {
  const [state, setState] = useState<State>("idle");

  useEffect(() => {
    if (state === "idle") return;
    const timer = setTimeout(() => setState("idle"), shownForMs);
    return () => clearTimeout(timer);
  }, [state]);

  async function copy() {
    const copied = await writeToClipboard(value);
    setState(copied ? "copied" : "failed");
    if (copied) onCopied?.();
  }

  const icon = variant === "icon";
  return (
    <Button
      variant={icon ? "ghost" : variant === "primary" ? "primary" : "secondary"}
      size={icon ? "icon-sm" : "md"}
      aria-label={label}
      onClick={copy}
    >
      <StateIcon state={state} />
      {!icon && <span className="min-w-12">{words[state]}</span>}
      <span aria-live="polite" className="sr-only">
        {state === "idle" ? "" : words[state]}
      </span>
    </Button>
  );
}

const words: Readonly<Record<State, string>> = { idle: "Copy", copied: "Copied", failed: "Select it" };

function StateIcon({ state }: { state: State }) {
  if (state === "copied") return <Check aria-hidden className="text-success" />;
  if (state === "failed") return <X aria-hidden className="text-danger" />;
  return <Copy aria-hidden />;
}

/** `navigator.clipboard` is missing on plain http to another host; the old way still works there. */
async function writeToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const area = document.createElement("textarea");
  area.value = text;
  area.setAttribute("readonly", "");
  area.className = "sr-only";
  // Inside an open dialog the focus cannot leave it, so the area stands beside the button.
  (document.activeElement?.parentElement ?? document.body).append(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  return copied;
}
