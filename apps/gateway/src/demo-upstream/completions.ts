import { z } from "zod";
import { type Answer, type Asked, dataEvent, demoCall } from "./answer";
import { pieces, replyTo } from "./reply";

const CompletionRequest = z.object({
  model: z.string().default("demo"),
  stream: z.boolean().nullish(),
  prompt: z.union([z.string(), z.array(z.string()).min(1)]),
});

/** OpenAI's completions, the older kind. */
export const completions = demoCall(CompletionRequest, answer);

function answer(request: z.infer<typeof CompletionRequest>, asked: Asked): Answer {
  const prompts = typeof request.prompt === "string" ? [request.prompt] : request.prompt;
  const turns = prompts.map((text) => ({ role: "user", text }));
  const reply = replyTo(
    { model: asked.model || request.model, turns, tool: undefined },
    asked.id,
    asked.created,
  );
  const { id, created, model, text, promptTokens, completionTokens } = reply;
  const part = (piece: string, finish: string | null) => ({
    id: `cmpl-${id}`,
    object: "text_completion",
    created,
    model,
    choices: [{ index: 0, text: piece, logprobs: null, finish_reason: finish }],
  });
  if (request.stream) {
    const events = [...pieces(text ?? "").map((piece) => part(piece, null)), part("", "stop")].map(dataEvent);
    return { events: [...events, "data: [DONE]\n\n"] };
  }
  const usage = {
    prompt_tokens: promptTokens,
    completion_tokens: completionTokens,
    total_tokens: promptTokens + completionTokens,
  };
  return { body: { ...part(text ?? "", "stop"), usage } };
}
