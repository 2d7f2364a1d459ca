import { anyValue, arrayOf, type BodyShape, structural, text } from "../shape";

const schemaMembers = [
  "items",
  "additionalProperties",
  "propertyNames",
  "contains",
  "not",
  "if",
  "then",
  "else",
];

const wordMembers = [
  "$id",
  "$ref",
  "$schema",
  "format",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "uniqueItems",
  "nullable",
  "strict",
  "propertyOrdering",
  "property_ordering",
  "minProperties",
  "maxProperties",
];

/**
 * A JSON Schema, as tools and response formats carry it. Names of properties and the words of the
 * schema language are structural; everything that is written in it is text.
 */
export const jsonSchema: BodyShape = makeJsonSchema();

function makeJsonSchema(): BodyShape {
  const members = new Map<string, BodyShape>();
  const schema: { -readonly [K in keyof BodyShape]: BodyShape[K] } = { string: "text", members };
  schema.items = schema;
  const named: BodyShape = { string: "unknown", others: schema, othersAreNamed: true };
  const words: BodyShape = { string: "structural", items: structural };

  for (const name of ["description", "title", "pattern", "$comment"]) members.set(name, text);
  for (const name of ["default", "const", "enum", "example", "examples"]) members.set(name, anyValue);
  for (const name of ["properties", "patternProperties", "$defs", "definitions", "dependentSchemas"])
    members.set(name, named);
  for (const name of schemaMembers) members.set(name, schema);
  for (const name of ["anyOf", "any_of", "oneOf", "allOf", "prefixItems"]) members.set(name, arrayOf(schema));
  for (const name of ["type", "required", ...wordMembers]) members.set(name, words);
  return schema;
}
