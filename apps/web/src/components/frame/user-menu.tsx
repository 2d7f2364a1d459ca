"use client";

import { type Role, roleSentences } from "@veilgate/contracts";
import { LogOut, UserRound } from "lucide-react";
import { signOut } from "next-auth/react";
import { Menu, MenuItem, MenuSeparator } from "#components/ui/menu";
import { cn } from "#lib/cn";
import { routes } from "#lib/routes";

interface UserMenuProps {
  readonly user: { readonly email: string; readonly name: string };
  readonly role: Role;
  readonly collapsed: boolean;
}

export function UserMenu({ user, role, collapsed }: UserMenuProps) {
  return (
    <Menu
      side="top"
      className="w-64"
      trigger={
        <button
          type="button"
          aria-label={`Account of ${user.email}`}
          className={cn(
            "flex h-8 min-w-0 items-center gap-2.5 rounded-md px-2 text-start text-sm text-muted hover:bg-hover hover:text-ink data-popup-open:bg-hover pointer-coarse:h-11",
            collapsed ? "w-full justify-center px-0" : "flex-1",
          )}
        >
          <UserRound aria-hidden className="size-4 shrink-0" strokeWidth={1.75} />
          {!collapsed && <span className="truncate">{user.email}</span>}
        </button>
      }
    >
      <div className="px-2 py-1.5">
        <p className="truncate text-sm font-medium">{user.name || user.email}</p>
        {user.name && <p className="truncate text-xs text-muted">{user.email}</p>}
        <p className="mt-1.5 text-xs text-muted">
          <span className="text-ink capitalize">{role}</span>. {roleSentences[role]}
        </p>
      </div>
      <MenuSeparator />
      <MenuItem onClick={() => signOut({ callbackUrl: routes.signIn() })}>
        <LogOut aria-hidden />
        Sign out
      </MenuItem>
    </Menu>
  );
}
