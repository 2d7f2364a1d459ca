"use client";

import { CSPProvider } from "@base-ui/react/csp-provider";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { ThemeProvider } from "next-themes";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { type ReactNode, useState } from "react";
import { ClockProvider } from "./ui/clock";

interface ProvidersProps {
  /** Of the content security policy; scripts and styles that are written into the page need it. */
  readonly nonce: string;
  readonly timeZone: string;
  readonly renderedAt: Date;
  readonly children: ReactNode;
}

export function Providers({ nonce, timeZone, renderedAt, children }: ProvidersProps) {
  const [queryClient] = useState(() => new QueryClient());
  // A later answer of the server carries a later nonce; the document keeps its first policy.
  const [documentNonce] = useState(nonce);
  return (
    <CSPProvider nonce={documentNonce}>
      <ThemeProvider attribute="data-theme" nonce={documentNonce} disableTransitionOnChange>
        <QueryClientProvider client={queryClient}>
          <NuqsAdapter>
            <ClockProvider timeZone={timeZone} renderedAt={renderedAt}>
              {children}
            </ClockProvider>
          </NuqsAdapter>
        </QueryClientProvider>
      </ThemeProvider>
    </CSPProvider>
  );
}
