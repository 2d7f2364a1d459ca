"use client";

import { useEffect, useRef, useState } from "react";
import type { WorkerRequest, WorkerResponse } from "./policy-worker";

export type EngineState =
  | { readonly status: "starting" }
  | { readonly status: "failed"; readonly reason: "not-started" | "too-slow" }
  | {
      readonly status: "ready";
      readonly result: WorkerResponse;
      readonly isBehind: boolean;
      /** For when names could not be loaded. */
      readonly loadNamesAgain: () => void;
    };

const debounceMs = 120;
/** The engine is linear in the text; whoever waits this long has pasted a library. */
const answerMsMax = 5000;

/** Checks a source and tries it on a text in a worker of this page. The last answer stays until the next. */
export function usePolicyEngine(source: string, text: string): EngineState {
  const [result, setResult] = useState<WorkerResponse>();
  const [failure, setFailure] = useState<"not-started" | "too-slow">();
  const [askedId, setAskedId] = useState(0);
  const worker = useRef<Worker>(undefined);

  useEffect(() => () => worker.current?.terminate(), []);

  useEffect(() => {
    let answerTimer: ReturnType<typeof setTimeout> | undefined;
    const stop = (reason: "not-started" | "too-slow") => {
      clearTimeout(answerTimer);
      worker.current?.terminate();
      worker.current = undefined;
      setFailure(reason);
    };
    const typing = setTimeout(() => {
      const id = nextId++;
      const current = worker.current ?? startWorker();
      worker.current = current;
      current.onerror = () => stop("not-started");
      current.onmessage = ({ data }: MessageEvent<WorkerResponse>) => {
        if (data.id !== id) return;
        clearTimeout(answerTimer);
        setFailure(undefined);
        setResult(data);
      };
      answerTimer = setTimeout(() => stop("too-slow"), answerMsMax);
      setAskedId(id);
      current.postMessage({ id, source, text } satisfies WorkerRequest);
    }, debounceMs);
    return () => {
      clearTimeout(typing);
      clearTimeout(answerTimer);
    };
  }, [source, text]);

  if (failure) return { status: "failed", reason: failure };
  if (!result) return { status: "starting" };
  const loadNamesAgain = () => worker.current?.postMessage("load-names-again");
  return { status: "ready", result, isBehind: result.id !== askedId, loadNamesAgain };
}

let nextId = 1;

function startWorker(): Worker {
  return new Worker(new URL("./policy-worker.ts", import.meta.url), {
    type: "module",
    name: "policy-engine",
  });
}
