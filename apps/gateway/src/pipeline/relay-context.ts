import type { Caller } from "./authenticate";
import type { ChosenUpstream } from "./choose-upstreams";
import type { Inspected } from "./inspect-request";
import type { PolicyInUse } from "./load-policy";

/** What it takes to bring an answer back to the client. */
export interface RelayContext {
  readonly caller: Caller;
  readonly policy: PolicyInUse;
  readonly chosen: ChosenUpstream;
  readonly inspected: Inspected;
}
