import type { Dialect } from "../dialects/dialect";

/** What a request's steps may know of the route that it came by. */
export interface RouteInfo {
  readonly method: "GET" | "POST";
  /** As in audit events and metrics. `:id` at the end stands for the rest of the path. */
  readonly path: string;
  /** In whose words errors are told. */
  readonly dialect: Dialect;
  /** Operation routes take no part in limits, audit and overload. */
  readonly kind: "api" | "operation";
}
