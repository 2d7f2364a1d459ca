import type { Instrumentation } from "next";
import { env } from "./env";
import { logFailure } from "./server/log";

/** Refuses to start with wrong settings, before the first request. */
export function register(): void {
  env();
}

/** Next shows the visitor a digest only; this line ties the digest to the request. */
export const onRequestError: Instrumentation.onRequestError = (error, request, context) => {
  const requestId = request.headers["x-request-id"];
  logFailure(error, {
    requestId: typeof requestId === "string" ? requestId : "none",
    route: context.routePath,
  });
};
