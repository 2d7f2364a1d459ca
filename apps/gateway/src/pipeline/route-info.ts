import type { Dialect } from "../dialects/dialect";

/** What a request's steps may know of the route that it came by. */
export interface RouteInfo {
  readonly method: "GET" | "POST";
  /** As in audit events and metrics. `:id` stands for a part of the path. */
  readonly path: string;
  /** `:id` is the model that is called. */
  readonly isModelInPath: boolean;
  /** In whose words errors are told. */
  readonly dialect: Dialect;
  /** Operation routes take no part in limits, audit and overload. */
  readonly kind: "api" | "operation";
}
