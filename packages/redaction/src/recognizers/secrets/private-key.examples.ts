import { randomPart } from "../examples";

const dashes = "-----";
const line = randomPart(64);

export const finds = [
  `key:\n«${dashes}BEGIN PRIVATE KEY${dashes}\n${line}\n${line}\n${dashes}END PRIVATE KEY${dashes}»\nthat was it`,
  `«${dashes}BEGIN RSA PRIVATE KEY${dashes}\\n${line}\\n${dashes}END RSA PRIVATE KEY${dashes}»`,
  `«${dashes}BEGIN OPENSSH PRIVATE KEY${dashes}\n${line}» (cut off)`,
  `«${dashes}BEGIN RSA PRIVATE KEY${dashes}\nProc-Type: 4,ENCRYPTED\n\n${line}\n${dashes}END RSA PRIVATE KEY${dashes}»`,
  `«---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\nComment: "me"\n${line}\n---- END SSH2 ENCRYPTED PRIVATE KEY ----»`,
  `«${dashes}BEGIN OpenVPN Static key V1${dashes}\n${line}\n${dashes}END OpenVPN Static key V1${dashes}»`,
  `PuTTY-User-Key-File-3: ssh-rsa\nPublic-Lines: 1\n${line}\nPrivate-Lines: 2\n«${line}\n${line}»\nPrivate-MAC: 00`,
];

export const ignores = [
  `${dashes}BEGIN PUBLIC KEY${dashes}\n${line}\n${dashes}END PUBLIC KEY${dashes}`,
  `${dashes}BEGIN PRIVATE KEY${dashes} is how such a file begins`,
  `${dashes}BEGIN CERTIFICATE${dashes}\n${line}`,
];
