import {
  arrayOf,
  type BodyShape,
  encoded,
  object,
  partText,
  reference,
  settings,
  structural,
  text,
  toolInputValue,
} from "../shape";

/**
 * Content blocks of Anthropic's messages. Kinds of blocks are told apart by their `type`; one shape stands for all of
 * them. A block of thinking is signed, and has to go back as its provider wrote it.
 */

type Mutable = { -readonly [K in keyof BodyShape]: BodyShape[K] };

const citation = object({
  ...settings(
    "type",
    "document_index",
    "start_char_index",
    "end_char_index",
    "start_page_number",
    "end_page_number",
    "start_block_index",
    "end_block_index",
    "search_result_index",
    "file_id",
    "enabled",
  ),
  cited_text: text,
  document_title: text,
  encrypted_index: encoded,
  source: text,
  title: text,
  url: text,
});

const cacheControl = object(settings("type", "ttl"));

export const anthropicBlock: BodyShape = makeBlock();

/** A text, or blocks. */
export const anthropicContent: BodyShape = { string: "text", items: anthropicBlock };

function makeBlock(): BodyShape {
  const block: Mutable = { string: "text" };
  // Results of tools hold a text, blocks, or one block; documents hold blocks as well.
  const inner: Mutable = { string: "text" };
  const described = object(members(inner), {
    string: "text",
    content: {
      signed: { text: "thinking", signature: "signature" },
      fileTypes: ["container_upload"],
    },
  });
  Object.assign(block, described);
  Object.assign(inner, described, { items: block });
  return block;
}

function members(inner: BodyShape): Record<string, BodyShape> {
  return {
    ...settings(
      "type",
      "id",
      "tool_use_id",
      "name",
      "server_name",
      "toolset_name",
      "tool_name",
      "is_error",
      "error_code",
      "return_code",
      "abort_reason",
      "file_type",
      "is_file_update",
      "num_lines",
      "start_line",
      "total_lines",
      "old_start",
      "old_lines",
      "new_start",
      "new_lines",
    ),
    text: partText,
    thinking: text,
    signature: encoded,
    data: encoded,
    input: toolInputValue,
    content: inner,
    source: {
      ...object(
        {
          ...settings("type", "media_type"),
          data: { string: "data" },
          content: inner,
          url: reference,
          file_id: reference,
        },
        { content: { mediaTypes: ["media_type"], data: "data", textTypes: ["text", "content"] } },
      ),
      string: "text",
      opaque: "by-type",
    },
    title: text,
    context: text,
    citations: { ...object({ enabled: structural }), items: citation },
    cache_control: cacheControl,
    caller: object(settings("type", "tool_id")),
    url: text,
    page_age: text,
    retrieved_at: text,
    encrypted_content: encoded,
    file_id: reference,
    stdout: text,
    stderr: text,
    error_message: text,
    lines: arrayOf(text),
    from: object({ model: structural }),
    to: object({ model: structural }),
    tool_references: arrayOf(object(settings("type", "tool_name"))),
  };
}

export { cacheControl as anthropicCacheControl };
