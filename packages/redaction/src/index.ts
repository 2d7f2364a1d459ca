/** The only door of the engine. `types.ts` is the manual. */
export { editMembers } from "./body/edit-members";
export { BodyError, type JsonBody, readJsonBody } from "./body/json-body";
export type { MemberChanges } from "./body/member-changes";
export { type RedactedBody, redactBody } from "./body/redact-body";
export { type RestoredBody, restoreBody } from "./body/restore-body";
export { searchCost } from "./body/search-cost";
export { searchedTexts } from "./body/searched-texts";
export { type BodyShape, type OpaqueKind, unknownShape } from "./body/shape";
export { bodyShapes, modelListShapes, type RouteShapes } from "./body/shapes/body-shapes";
export { openAiChatChunk, openAiChatRequest, openAiChatResponse } from "./body/shapes/openai-chat";
export { detect } from "./detect";
export { type EntityTypeInfo, entityTypes } from "./entity-types";
export { type CompiledPolicy, compilePolicy } from "./policy/compile";
export { type HipaaIdentifier, hipaaIdentifiers } from "./policy/hipaa-preset";
export type { PolicyPreset } from "./policy/plain-presets";
export { defaultPolicySource, everyTypePolicy, policyPresets } from "./policy/presets";
export { type CaseFailure, runSavedCases } from "./policy/run-saved-cases";
export { type PolicyDocument, PolicySchema, type ProfilerRules } from "./policy/schema";
export { type PolicyWarning, policyWarnings } from "./policy/warnings";
export { withSpared } from "./policy/with-spared";
export { findsValues, withValues } from "./policy/with-values";
export { type RedactedText, redactText } from "./redact-text";
export { RestoringVault, type VaultData } from "./restoring-vault";
export { spellingOf } from "./stream/json-beginning";
export { createRestorer, type Restorer } from "./stream/restorer";
export { endedChannels, type StreamPiece, streamPieces, wholeChannel } from "./stream/stream-pieces";
export {
  createStreamRedactor,
  type StreamRedactor,
  type StreamRedactorOptions,
} from "./stream/stream-redactor";
export { type StreamTexts, streamTexts } from "./stream/stream-texts";
export { loadNames } from "./tagger/names";
export * from "./types";
export { foldText } from "./views/fold-text";
