"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { timeZoneCookie } from "#lib/time-zone";

interface Clock {
  readonly timeZone: string;
  readonly now: Date;
}

const ClockContext = createContext<Clock>({ timeZone: "UTC", now: new Date(0) });
const tickMs = 30_000;

/**
 * The time and zone that every `Timestamp` is shown in. The server renders with the same two values
 * (the zone comes from a cookie), so the text does not jump when the page comes alive.
 */
export function ClockProvider({
  timeZone,
  renderedAt,
  children,
}: {
  readonly timeZone: string;
  readonly renderedAt: Date;
  readonly children: ReactNode;
}) {
  const router = useRouter();
  const [tick, setTick] = useState<Date>();

  useEffect(() => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (zone === timeZone) return;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Safari and Firefox.
    document.cookie = `${timeZoneCookie}=${encodeURIComponent(zone)}; path=/; max-age=31536000; samesite=lax`;
    router.refresh();
  }, [timeZone, router]);

  useEffect(() => {
    const timer = setInterval(() => setTick(new Date()), tickMs);
    return () => clearInterval(timer);
  }, []);

  const now = tick && tick > renderedAt ? tick : renderedAt;
  return <ClockContext value={{ timeZone, now }}>{children}</ClockContext>;
}

export function useClock(): Clock {
  return useContext(ClockContext);
}
