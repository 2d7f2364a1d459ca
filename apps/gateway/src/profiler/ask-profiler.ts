import { randomUUID } from "node:crypto";
import type { ProfilerRules } from "@veilgate/redaction";
import { z } from "zod";
import { Answer } from "../pipeline/answer";
import type { UpstreamPools } from "../pipeline/upstream-pools";

/** The profiler gave no usable answer. Holds nothing of what it was asked. */
export class ProfilerError extends Error {
  override readonly name = "ProfilerError";
  constructor(readonly code: "UNREACHABLE" | "TOO_LATE" | "STATUS" | "UNREADABLE" | "TOO_MUCH") {
    super(code);
  }
}

const Reply = z.object({ replacement: z.string() });

/**
 * Asks for one text what the profiler would put in its place: `{"value"}` by POST, `{"replacement"}` in a 200 of JSON.
 * Connections obey the rules for upstreams: addresses are checked, redirects are none.
 *
 * @param tenantId whose profiler it is; connections are not shared between tenants
 * @param signal ends the call before its own time is up
 * @throws ProfilerError
 */
export function askProfiler(
  value: string,
  { url, timeout_ms: timeoutMs, allow_private: allowPrivate }: ProfilerRules,
  tenantId: string,
  pools: UpstreamPools,
  signal: AbortSignal,
): Promise<string> {
  const { origin, pathname, search } = new URL(url);
  const body = Buffer.from(JSON.stringify({ value }));
  const bytesMax = body.length * 4 + 64 * 1024;
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let total = 0;
    const stop = (code: ProfilerError["code"]) => {
      end(() => reject(new ProfilerError(code)));
      answer.abort(new Error("The profiler is not waited for."));
    };
    const tooLate = () => stop("TOO_LATE");
    const timer = setTimeout(tooLate, timeoutMs);
    signal.addEventListener("abort", tooLate, { once: true });
    const end = (settle: () => void) => {
      clearTimeout(timer);
      signal.removeEventListener("abort", tooLate);
      settle();
    };
    const lost = () => end(() => reject(new ProfilerError("UNREACHABLE")));
    const answer: Answer = new Answer({
      started: () => {},
      progressed: () => {},
      closed: () => {},
      failed: lost,
    });
    answer.attach({
      data(chunk) {
        total += chunk.length;
        if (total > bytesMax) stop("TOO_MUCH");
        else chunks.push(chunk);
      },
      end: () => end(() => settleReply(answer.status, Buffer.concat(chunks), resolve, reject)),
      failed: lost,
    });
    const headers = [
      "content-type",
      "application/json",
      "accept",
      "application/json",
      "user-agent",
      "veilgate",
    ];
    headers.push("accept-encoding", "identity", "x-request-id", randomUUID());
    pools.dispatch(
      { id: `profiler of ${tenantId}`, allowPrivate, timeoutMs },
      { method: "POST", origin, path: `${pathname}${search}`, headers, credential: "" },
      body,
      answer,
    );
  });
}

function settleReply(
  status: number,
  bytes: Buffer,
  resolve: (replacement: string) => void,
  reject: (error: ProfilerError) => void,
): void {
  if (status !== 200) {
    reject(new ProfilerError("STATUS"));
    return;
  }
  try {
    resolve(Reply.parse(JSON.parse(bytes.toString("utf8"))).replacement);
  } catch {
    reject(new ProfilerError("UNREADABLE"));
  }
}
