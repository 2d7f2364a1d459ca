import { randomPart } from "../examples";

const hex = "0123456789abcdef";

const uuid = "a26ac202-ec07-43c0-aca6-b893e00bde10";

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
  `my api key is «${randomPart(32)}» why does it fail`,
  `mein API-Schlüssel lautet «${randomPart(32)}»`,
  `clé API : «${randomPart(32)}», ma clé d'api est «${randomPart(32, hex)}»`,
  `clave de API: «${randomPart(32)}», chiave API: «${randomPart(32)}», chave de API: «${randomPart(32)}»`,
  `API-sleutel: «${randomPart(32)}», klucz API: «${randomPart(32)}», token dostępu: «${randomPart(40)}»`,
  `| name | api_key |\n|---|---|\n| prod | «${randomPart(32)}» |`,
  `export API_KEY=«${randomPart(20)}»`,
  `APP_KEY=base64:«${randomPart(43)}=»`,
  `Authorization: Token «${randomPart(40, hex)}»`,
  "Authorization: Basic «dXNlcjpwYXNzdzByZA==»",
  `Cookie: session=«${randomPart(40)}»; theme=dark`,
  `Set-Cookie: connect.sid=«s%3A${randomPart(32)}.${randomPart(43)}»; Path=/`,
  `https://app.acme.io/cb?code=«${randomPart(40)}»&state=xyz`,
  `https://api.telegram.org/bot«${randomPart(10, "123456789")}:A${randomPart(34)}»/sendMessage`,
  `https://acme.blob.core.windows.net/c?sv=2022&sig=«${randomPart(43)}%3D»`,
  `{"kty":"EC","crv":"P-256","d":"«${randomPart(43)}»"}`,
  `api_key        = "«${randomPart(32)}»"`,
  `- name: API_TOKEN\n  value: "«${randomPart(32)}»"`,
  `[{"name":"API_TOKEN","value":"«${randomPart(32)}»"}]`,
  `secret_id: «${uuid}»`,
  `https://acme.logic.azure.com/x?sv=1.0&sig=«${randomPart(43)}»`,
  `cohere.Client("«${randomPart(40)}»")`,
];

export const ignores = [
  `idempotency-key: ${randomPart(8, hex)}-${randomPart(4, hex)}-4${randomPart(3, hex)}-8${randomPart(3, hex)}-${randomPart(12, hex)}`,
  `"private_key_id": "${randomPart(40, hex)}", token_id=${uuid}`,
  `cache key: ${randomPart(32, hex)}, commit ${randomPart(40, hex)}`,
  `public key: MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE${randomPart(40)}`,
  "sortKey: createdAt_2024_descending_order, key: user.profile.settings.email.2024",
  "API_KEY=your_api_key_here_1234567890",
  "key=/data/2024/11/file-00001.parquet",
  "Cookie: theme=dark; lang=en",
  "Basic authentication2 is not recommended",
  "api_key: process.env.MY_SERVICE_API_KEY",
  "token = getTokenFromTheSecureStorage()",
  "api_key: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
  "the secret key is under the mat",
  "Bearer authentication-is-described-below",
  "proxy_auth = base64.b64encode(proxy_passwd.encode())",
];
