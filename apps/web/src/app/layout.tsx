import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { Providers } from "#components/providers";
import { visitorTimeZone } from "#server/clock";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Veilgate", template: "%s · Veilgate" },
  description: "The privacy gateway for LLM APIs.",
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fafbfb" },
    { media: "(prefers-color-scheme: dark)", color: "#0d0f11" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? "";
  return (
    // The theme is written onto the element before the first paint, so it differs from the server's.
    <html lang="en" className={`${GeistSans.variable} ${GeistMono.variable}`} suppressHydrationWarning>
      <body>
        <Providers nonce={nonce} timeZone={await visitorTimeZone()} renderedAt={new Date()}>
          {children}
        </Providers>
      </body>
    </html>
  );
}
