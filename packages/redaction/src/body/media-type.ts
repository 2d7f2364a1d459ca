import type { OpaqueKind } from "./shape";

/** `application/…` types that are text all the same; so is every `…+json`, `…+xml` and `…+yaml`. */
const textSubtypes = new Set([
  "csv",
  "ecmascript",
  "graphql",
  "javascript",
  "json",
  "json5",
  "jsonl",
  "ld+json",
  "ndjson",
  "sql",
  "toml",
  "typescript",
  "x-httpd-php",
  "x-javascript",
  "x-json",
  "x-ndjson",
  "x-python",
  "x-sh",
  "x-yaml",
  "xml",
  "yaml",
]);

const form = /^\s*([a-z]+)\/([\w.+-]+)\s*((?:;[^;]*)*)$/i;
const charset = /;\s*charset\s*=\s*"?([\w-]+)/i;

/** What a media type (RFC 9110, section 8.3.1) says about encoded bytes. */
export function kindOfMediaType(mediaType: string): OpaqueKind | "text" {
  const [, type = "", subtype = "", parameters = ""] = form.exec(mediaType.toLowerCase()) ?? [];
  if (type === "image") return "images";
  if (type === "audio") return "audio";
  const isText = type === "text" || (type === "application" && isTextSubtype(subtype));
  return isText && isReadableCharset(charset.exec(parameters)?.[1]) ? "text" : "files";
}

/** What the `type` of a part says about content that has no media type. */
export function kindOfPartType(type: string): OpaqueKind {
  if (type.includes("image")) return "images";
  return type.includes("audio") ? "audio" : "files";
}

function isTextSubtype(subtype: string): boolean {
  return textSubtypes.has(subtype) || /\+(?:json|xml|yaml)$/.test(subtype);
}

function isReadableCharset(name: string | undefined): boolean {
  return name === undefined || /^(?:utf-?8|us-ascii|ascii)$/.test(name);
}
