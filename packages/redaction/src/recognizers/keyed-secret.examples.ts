import { randomPart } from "./examples";

const hex = "0123456789abcdef";

export const finds = [
  `aws_secret_access_key = «${randomPart(40)}»`,
  `"SecretAccessKey": "«${randomPart(40)}»"`,
  `AccountName=x;AccountKey=«${randomPart(86)}==»;EndpointSuffix=core.windows.net`,
  `bot «${randomPart(10, "123456789")}:A${randomPart(34)}» started`,
  `«MTk${randomPart(21)}.${randomPart(6)}.${randomPart(38)}»`,
  `«${randomPart(32, hex)}-${randomPart(8, hex)}-${randomPart(8, hex)}»`,
  `Authorization: Bearer «${randomPart(40)}»`,
  `api_key: '«${randomPart(32)}»'`,
  `CLIENT_SECRET=«${randomPart(3)}8Q~${randomPart(34)}»`,
];

export const ignores = [
  "api_key: process.env.MY_SERVICE_API_KEY",
  "token = getTokenFromTheSecureStorage()",
  "api_key: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
  "the secret key is under the mat",
  "Bearer authentication-is-described-below",
];
