"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Confirm } from "#components/ui/confirm";

/** While active, asks before the page is left: by a link of this site with a dialog, else with the browser's own. */
export function LeaveGuard({ active }: { readonly active: boolean }) {
  const router = useRouter();
  const [wanted, setWanted] = useState<string>();

  useEffect(() => {
    if (!active) return;
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const onClick = (event: MouseEvent) => {
      const href = leadsAway(event);
      if (href === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      setWanted(href);
    };
    window.addEventListener("beforeunload", onUnload);
    document.addEventListener("click", onClick, { capture: true });
    return () => {
      window.removeEventListener("beforeunload", onUnload);
      document.removeEventListener("click", onClick, { capture: true });
    };
  }, [active]);

  return (
    <Confirm
      open={wanted !== undefined}
      onOpenChange={(open) => !open && setWanted(undefined)}
      title="Leave without saving?"
      action="Discard changes"
      onConfirm={async () => {
        if (wanted !== undefined) router.push(wanted);
        return undefined;
      }}
    >
      The changes since the last saved draft will be lost.
    </Confirm>
  );
}

/** The address that a plain click on a link of this site goes to. */
function leadsAway(event: MouseEvent): string | undefined {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return undefined;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || link.target === "_blank" || link.origin !== window.location.origin) return undefined;
  if (link.pathname === window.location.pathname) return undefined;
  return link.pathname + link.search + link.hash;
}
