export * from "./apply-file";
export * from "./audit-event";
export * from "./ids";
export * from "./providers";
export * from "./roles";
export * from "./secret";
export * from "./virtual-key";
export * from "./yaml-document";
