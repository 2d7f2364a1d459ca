import type { Dispatcher } from "undici";
import type { ResponseHeaders } from "../http/response-headers";

/** Who reads the body of an answer. Called in the turn in which the bytes come. */
export interface AnswerSink {
  data(chunk: Buffer): void;
  end(): void;
  failed(error: Error): void;
}

/** Informational answers (103) before the real one; more is an attack on our patience. */
const informationalMax = 8;

/**
 * One answer of a provider, as an undici dispatch handler. Settles `started` with the head; what arrives
 * before a sink is attached waits for it.
 */
export class Answer implements Dispatcher.DispatchHandler {
  status = 0;
  headers: ResponseHeaders = {};
  #controller: Dispatcher.DispatchController | undefined;
  #abortReason: Error | undefined;
  #sink: AnswerSink | undefined;
  #early: Buffer[] = [];
  #isEnded = false;
  #error: Error | undefined;
  #informational = 0;

  constructor(
    private readonly listener: {
      /** The head has come. */
      started(): void;
      /** There will be no head. */
      failed(error: Error): void;
      /** Some of the body has come. */
      progressed(): void;
      /** Nothing more comes, for whatever reason. */
      closed(): void;
    },
  ) {}

  attach(sink: AnswerSink): void {
    this.#sink = sink;
    for (const chunk of this.#early) sink.data(chunk);
    this.#early = [];
    if (this.#error) sink.failed(this.#error);
    else if (this.#isEnded) sink.end();
  }

  /** Works at any time; before there is a connection the call fails at once and is never sent. */
  abort(reason: Error): void {
    if (this.#abortReason || this.#isEnded) return;
    this.#abortReason = reason;
    if (this.#controller) this.#controller.abort(reason);
    else this.#fail(reason);
  }

  pause(): void {
    this.#controller?.pause();
  }

  resume(): void {
    this.#controller?.resume();
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#abortReason) controller.abort(this.#abortReason);
  }

  onResponseStart(controller: Dispatcher.DispatchController, status: number, headers: ResponseHeaders): void {
    if (status < 200) {
      this.#informational++;
      if (this.#informational > informationalMax)
        controller.abort(new Error("Too many informational answers."));
      return;
    }
    this.status = status;
    this.headers = headers;
    this.listener.started();
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.listener.progressed();
    if (this.#sink) this.#sink.data(chunk);
    else this.#early.push(chunk);
  }

  onResponseEnd(): void {
    this.#isEnded = true;
    this.listener.closed();
    this.#sink?.end();
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#fail(error);
  }

  #fail(error: Error): void {
    if (this.#error || this.#isEnded) return;
    this.#error = error;
    this.listener.closed();
    if (this.status === 0) this.listener.failed(error);
    else this.#sink?.failed(error);
  }
}
