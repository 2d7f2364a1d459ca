"use client";

import { Menu as MenuIcon } from "lucide-react";
import { useState } from "react";
import { Button } from "#components/ui/button";
import { Sheet } from "#components/ui/sheet";
import type { FrameProps } from "./app-frame";
import { Breadcrumb } from "./breadcrumb";
import { Sidebar } from "./sidebar";
import { ThemeMenu } from "./theme-menu";

export function Header(frame: FrameProps) {
  const [open, setOpen] = useState(false);
  return (
    <header className="sticky top-0 z-30 flex h-14 shrink-0 items-center gap-2 border-b border-line bg-canvas px-4 sm:px-6 lg:px-8">
      <Sheet
        side="start"
        title="Menu"
        className="max-w-72"
        open={open}
        onOpenChange={setOpen}
        trigger={
          <Button variant="ghost" size="icon" className="-ms-2 md:hidden" aria-label="Open menu">
            <MenuIcon aria-hidden />
          </Button>
        }
      >
        <div className="flex min-h-full flex-col">
          <Sidebar {...frame} onNavigate={() => setOpen(false)} />
        </div>
      </Sheet>
      <Breadcrumb tenant={frame.tenant} />
      <div className="ms-auto flex items-center gap-1">
        <ThemeMenu />
      </div>
    </header>
  );
}
