"use client";

import type { Role } from "@veilgate/contracts";
import { type ReactNode, useState } from "react";
import { cn } from "#lib/cn";
import { sidebarCookie } from "#lib/sidebar";
import { Header } from "./header";
import { Sidebar } from "./sidebar";

export interface FrameTenant {
  readonly slug: string;
  readonly name: string;
  readonly role: Role;
}

export interface FrameProps {
  readonly tenant: FrameTenant;
  /** All tenants of this person, the current one included. */
  readonly tenants: readonly FrameTenant[];
  readonly user: { readonly email: string; readonly name: string };
}

/** Sidebar, header and the column for the page. */
export function AppFrame({
  initiallyCollapsed,
  children,
  ...frame
}: FrameProps & { readonly initiallyCollapsed: boolean; readonly children: ReactNode }) {
  const [collapsed, setCollapsed] = useState(initiallyCollapsed);

  function toggle() {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Safari and Firefox.
    document.cookie = `${sidebarCookie}=${collapsed ? "open" : "collapsed"}; path=/; max-age=31536000; samesite=lax`;
    setCollapsed(!collapsed);
  }

  return (
    <div className="flex min-h-dvh">
      <a
        href="#main"
        className="sr-only z-60 rounded-md bg-solid text-sm font-medium text-on-solid focus:not-sr-only focus:fixed focus:px-3 focus:py-2 focus:start-3 focus:top-3"
      >
        Skip to content
      </a>
      <aside
        className={cn(
          "sticky top-0 hidden h-dvh shrink-0 flex-col border-e border-line md:flex",
          collapsed ? "w-14" : "w-58",
        )}
      >
        <Sidebar {...frame} collapsed={collapsed} onToggle={toggle} />
      </aside>
      <div className="flex min-w-0 flex-1 flex-col">
        <Header {...frame} />
        <main id="main" tabIndex={-1} className="flex min-w-0 flex-1 flex-col outline-none">
          {children}
        </main>
      </div>
    </div>
  );
}
