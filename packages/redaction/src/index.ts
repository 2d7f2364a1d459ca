/** The only door of the engine. `types.ts` is the manual. */
export { editMembers } from "./body/edit-members";
export { BodyError, type JsonBody, readJsonBody } from "./body/json-body";
export { type RedactedBody, redactBody } from "./body/redact-body";
export { type RestoredBody, restoreBody } from "./body/restore-body";
export type { BodyShape, OpaqueKind } from "./body/shape";
export { openAiChatChunk, openAiChatRequest, openAiChatResponse } from "./body/shapes/openai-chat";
export { detect } from "./detect";
export { type EntityTypeInfo, entityTypes } from "./entity-types";
export { type CompiledPolicy, compilePolicy } from "./policy/compile";
export { defaultPolicySource, everyTypePolicy } from "./policy/presets";
export { type PolicyDocument, PolicySchema } from "./policy/schema";
export { type PolicyWarning, policyWarnings } from "./policy/warnings";
export { type RedactedText, redactText } from "./redact-text";
export { RestoringVault, type VaultData } from "./restoring-vault";
export { createRestorer, type Restorer } from "./stream/restorer";
export { loadNames } from "./tagger/names";
export * from "./types";
