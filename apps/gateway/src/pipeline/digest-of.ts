export { digestOf } from "../redaction/digest-of";
