import { compilePolicy, detect } from "@veilgate/redaction";
import { type Command, readOptions } from "../command";
import { UsageError } from "../failure";
import { mapJsonLines } from "../jsonl";
import { loadNameWeights } from "../name-weights";
import { loadPolicy } from "../policy-file";

export const command: Command = {
  help: `npm run veilgate -- detect --jsonl [--policy FILE] [--scope all] < in.jsonl > out.jsonl

In:   {"id": …, "text": "…"}                                       a line
Out:  {"id": …, "entities": [{"type","start","end","score"}]}      a line
Positions are UTF-16 code units, the end is exclusive. No database is needed.

  --policy FILE   look for what this policy names; without it, every built-in type
  --scope all     dates, places and organizations even when no person is near them
`,
  async run(args, io) {
    const { values } = readOptions(args, {
      jsonl: { type: "boolean" },
      json: { type: "boolean" },
      policy: { type: "string" },
      scope: { type: "string" },
    });
    if (!values.jsonl) throw new UsageError("Say --jsonl; it is the only format.");
    loadNameWeights();
    const policy = compilePolicy(loadPolicy(values.policy, values.scope, io.cwd));
    await mapJsonLines(io, ({ id, text }) => ({
      id,
      entities: detect(text, policy).map(({ type, start, end, score }) => ({ type, start, end, score })),
    }));
  },
};
