/** For tests of every package: real databases, and rows to put into them. */
export { createTestDatabase, type TestDatabase, testKeyring, testMasterKey } from "./database";
export { createFactories, type Factories, testPolicyYaml } from "./factories";
export { testIntent, testOutcome } from "./records";
