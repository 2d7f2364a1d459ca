import { randomPart } from "./examples";

const dashes = "-----";
const line = randomPart(64);

export const finds = [
  `key:\n«${dashes}BEGIN PRIVATE KEY${dashes}\n${line}\n${line}\n${dashes}END PRIVATE KEY${dashes}»\nthat was it`,
  `«${dashes}BEGIN RSA PRIVATE KEY${dashes}\\n${line}\\n${dashes}END RSA PRIVATE KEY${dashes}»`,
  `«${dashes}BEGIN OPENSSH PRIVATE KEY${dashes}\n${line}» (cut off)`,
  `«${dashes}BEGIN RSA PRIVATE KEY${dashes}\nProc-Type: 4,ENCRYPTED\n\n${line}\n${dashes}END RSA PRIVATE KEY${dashes}»`,
];

export const ignores = [
  `${dashes}BEGIN PUBLIC KEY${dashes}\n${line}\n${dashes}END PUBLIC KEY${dashes}`,
  `${dashes}BEGIN PRIVATE KEY${dashes} is how such a file begins`,
  `${dashes}BEGIN CERTIFICATE${dashes}\n${line}`,
];
