import { createHmac, randomBytes } from "node:crypto";
import { compilePolicy, type KeyedDigest, redactText } from "@veilgate/redaction";
import { type Command, readOptions } from "../command";
import { UsageError } from "../failure";
import { mapJsonLines } from "../jsonl";
import { loadNameWeights } from "../name-weights";
import { loadPolicy } from "../policy-file";

export const command: Command = {
  help: `npm run veilgate -- redact --jsonl [--policy FILE] [--scope all] < in.jsonl > out.jsonl

In:   {"id": …, "text": "…"}                                             a line
Out:  {"id": …, "text": "…", "entities": [{"type","start","end","score"}]}   a line
Positions are UTF-16 code units of the text that came in. A text that the policy blocks has
"text": null and "blocked": [types]. No database is needed.

  --policy FILE   do what this policy says; without it, every built-in type becomes <TYPE>
  --scope all     dates, places and organizations even when no person is near them

Pseudonyms and hashes are keyed: with MASTER_KEY set the same value has the same pseudonym in every
run, without it in one run only. They are not those of any tenant.
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
    const digest = keyedDigest(io.env.masterKey);
    await mapJsonLines(io, ({ id, text }) => {
      const redacted = redactText(text, policy, digest);
      const entities = redacted.entities.map(({ type, start, end, score }) => ({ type, start, end, score }));
      if (redacted.blockedTypes.length === 0) return { id, text: redacted.text, entities };
      return { id, text: null, blocked: redacted.blockedTypes, entities };
    });
  },
};

/** A key of its own below the master key: nothing printed here says anything about a tenant's pseudonyms. */
function keyedDigest(masterKey: string | undefined): KeyedDigest {
  const key =
    masterKey === undefined
      ? randomBytes(32)
      : createHmac("sha256", masterKey).update("veilgate:cli:redact:v1").digest();
  return (message) => createHmac("sha256", key).update(message).digest();
}
