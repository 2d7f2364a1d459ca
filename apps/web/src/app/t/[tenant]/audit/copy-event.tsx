"use client";

import { Braces, Check, Link as LinkIcon } from "lucide-react";
import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { Button } from "#components/ui/button";

interface CopyEventProps {
  /** The parameters that open this event and no others, so that a link works whatever was filtered. */
  readonly link: Readonly<Record<string, string>>;
  readonly json: unknown;
}

/** A link to what the panel shows, and the same as JSON. */
export function CopyEvent({ link, json }: CopyEventProps) {
  const path = usePathname();
  return (
    <div className="flex flex-wrap gap-2">
      <CopyAs
        label="Copy link"
        icon={<LinkIcon aria-hidden />}
        textOf={() => `${window.location.origin}${path}?${new URLSearchParams(link)}`}
      />
      <CopyAs
        label="Copy as JSON"
        icon={<Braces aria-hidden />}
        textOf={() => JSON.stringify(json, null, 2)}
      />
    </div>
  );
}

function CopyAs({
  label,
  icon,
  textOf,
}: {
  readonly label: string;
  readonly icon: React.ReactNode;
  readonly textOf: () => string;
}) {
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (said === "") return;
    const timer = setTimeout(() => setSaid(""), 2000);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <Button
      size="sm"
      onClick={() =>
        navigator.clipboard.writeText(textOf()).then(
          () => setSaid("Copied"),
          () => setSaid("The browser refused to copy."),
        )
      }
    >
      {said === "Copied" ? <Check aria-hidden className="text-success" /> : icon}
      {label}
      <span role="status" className="sr-only">
        {said}
      </span>
    </Button>
  );
}
