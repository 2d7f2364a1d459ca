import type { Dispatcher } from "undici";
import { defaultLimits } from "../limits";
import { UpstreamPools } from "../pipeline/upstream-pools";

/**
 * An upstream below the socket: each piece reaches the relay exactly as it is cut here, which a network
 * does not promise.
 */
export class ScriptedPools extends UpstreamPools {
  pieces: (body: string) => readonly Buffer[] = () => [];
  contentType = "text/event-stream";

  constructor() {
    super(defaultLimits);
  }

  override dispatch(
    _upstream: unknown,
    _request: unknown,
    body: Uint8Array | null,
    handler: Dispatcher.DispatchHandler,
  ): void {
    const controller = { aborted: false, paused: false, reason: null, abort() {}, pause() {}, resume() {} };
    const pieces = this.pieces(Buffer.from(body ?? []).toString("utf8"));
    handler.onRequestStart?.(controller, {});
    handler.onResponseStart?.(controller, 200, { "content-type": this.contentType });
    for (const piece of pieces) handler.onResponseData?.(controller, piece);
    handler.onResponseEnd?.(controller, {});
  }
}
