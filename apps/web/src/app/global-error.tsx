"use client";

import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";
import RootError from "./error";
import "./globals.css";

/** Stands in for the root layout when that one fails. */
export default function GlobalError(props: { error: unknown; retry: () => void }) {
  return (
    <html lang="en" className={`${GeistSans.variable} ${GeistMono.variable}`}>
      <body>
        <title>Veilgate</title>
        <RootError {...props} />
      </body>
    </html>
  );
}
