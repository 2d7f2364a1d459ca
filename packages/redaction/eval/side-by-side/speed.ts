import type { LabelledText } from "../labelled-text";
import type { Tool } from "./tool";

const messageChars = 1000;
const messagesMax = 30;
const rounds = 8;

/** Million characters a second of CPU time on messages of 1,000 characters from all sets; the best of eight rounds, the first of which warm up. */
export async function speedOf(tool: Tool, texts: readonly LabelledText[]): Promise<number> {
  const messages = messagesOf(texts);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    for (const message of messages) await tool.find(message, "en");
    const { user, system } = process.cpuUsage(before);
    times.push(user + system);
  }
  return (messages.length * messageChars) / Math.min(...times);
}

/** From all over the texts: every so many characters one message. */
function messagesOf(texts: readonly LabelledText[]): string[] {
  const all = texts.map(({ text }) => text).join("\n");
  const count = Math.min(messagesMax, Math.floor(all.length / messageChars));
  const step = Math.floor(all.length / Math.max(1, count));
  return Array.from({ length: count }, (_, at) => {
    const slice = all.slice(at * step, at * step + messageChars);
    return JSON.parse(JSON.stringify(slice)) as string;
  });
}
