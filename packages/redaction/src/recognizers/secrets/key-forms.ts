import { base64Text } from "../../views/decoders/base-64";

/** A key that has a form of its own, or a name that only this vendor gives it. */
export interface KeyForm {
  readonly cue: string;
  /** Group 1 is the key. */
  readonly pattern: RegExp;
  /** The opaque run that the key ends in has at least so many characters. */
  readonly runCharsMin: number;
  /** What is always near such a key. Without it, all of the key is in one run, and a digit in it. */
  readonly sign?: RegExp;
  /** Instead of looking random. */
  readonly isKey?: (value: string) => boolean;
}

/** Written from the vendors' own descriptions. Each has a part of 16 opaque characters or more. */
export const keyForms: readonly KeyForm[] = [
  {
    cue: "basic authentication",
    runCharsMin: 14,
    sign: /asic/,
    pattern: /(?<!\w)[Bb]asic\s{1,3}([A-Za-z0-9+/]{14,400}={0,2})(?![\w+/])/g,
    isKey: (value) => /^[^\s:]{0,200}:/.test(base64Text(value.replace(/=+$/, "")) ?? ""),
  },
  {
    cue: "session cookie",
    runCharsMin: 0,
    sign: /sess|sid/i,
    pattern:
      /(?<![\w.-])(?:[\w.-]{0,32}(?:session|sess|sessid|session_?id|connect\.sid|sid))=((?:s%3A|s:)?[\w.%~+/-]{16,400})/gi,
  },
  { cue: "authorization code", runCharsMin: 20, sign: /code=/, pattern: /[?&]code=([\w.~/-]{20,400})/g },
  {
    cue: "client",
    runCharsMin: 24,
    pattern:
      /(?:[Cc]lient|[Aa]pi|SDK|initialize|configure|authenticate|set[A-Z]\w{0,12}Key|Stripe|OpenAI|Anthropic)\(\s{0,3}["']([A-Za-z0-9_-]{24,100})["']/g,
  },
  {
    cue: "aws secret access key",
    runCharsMin: 40,
    pattern:
      /(?:aws|secret)[\w.-]{0,20}(?:secret|access|key)[\w.-]{0,20}["'`]?\s{0,3}(?:[:=]|=>|is)\s{0,3}["'`]?([A-Za-z0-9+/]{40})(?![A-Za-z0-9+/=])/gi,
  },
  {
    // Beside the id that belongs to it, in a table, a row of CSV or a sentence.
    cue: "aws secret access key",
    runCharsMin: 40,
    pattern:
      /(?<![A-Z0-9])A[KS]IA[A-Z0-9]{16}[^A-Za-z0-9\n][^\n]{0,40}?(?<![A-Za-z0-9+/])([A-Za-z0-9+/]{40})(?![A-Za-z0-9+/=])/g,
  },
  {
    cue: "account key",
    runCharsMin: 42,
    pattern: /(?:AccountKey|SharedAccessKey|account_key)["']?\s?[=:]\s?["']?([A-Za-z0-9+/]{42,86}={1,2})/g,
  },
  {
    cue: "azure signature",
    runCharsMin: 0,
    sign: /sig=/,
    pattern: /[?&]sig=([A-Za-z0-9%+/]{40,64}(?:%3D|=)|[\w-]{43}(?![\w%+/=-]))/g,
  },
  {
    cue: "azure key",
    runCharsMin: 63,
    pattern: /(?<![\w])([A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}|[A-Za-z0-9]{52,76}JQQJ9[A-Za-z0-9]{6,30})(?![\w])/g,
  },
  {
    cue: "client secret",
    runCharsMin: 37,
    pattern: /(?<![\w~.-])([A-Za-z0-9_~.]{3}\dQ~[\w~.-]{31,34})(?![\w~-])/g,
  },
  {
    cue: "telegram bot",
    runCharsMin: 35,
    sign: /:A/,
    pattern: /(?:(?<!\w)|(?<=\/bot))(\d{8,10}:A[\w-]{34})(?![\w-])/g,
  },
  {
    cue: "discord bot",
    runCharsMin: 59,
    pattern: /(?<![\w.-])([MNO][A-Za-z\d_-]{23,27}\.[\w-]{6}\.[\w-]{27,40})(?![\w-])/g,
  },
  { cue: "mailgun", runCharsMin: 50, pattern: /(?<![\w-])([0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8})(?![\w-])/g },
  { cue: "mailchimp", runCharsMin: 36, pattern: /(?<![\w-])([0-9a-f]{32}-us\d{1,2})(?![\w-])/g },
  {
    cue: "asana",
    runCharsMin: 32,
    sign: /:/,
    pattern: /(?<![\w/])([12]\/\d{13,18}(?:\/\d{13,18})?:[0-9a-f]{32})(?![\w])/g,
  },
  {
    cue: "terraform",
    runCharsMin: 83,
    pattern: /(?<![\w.-])([A-Za-z0-9]{14}\.atlasv1\.[\w-]{60,70})(?![\w-])/g,
  },
  {
    cue: "paypal",
    runCharsMin: 32,
    sign: /access_token/,
    pattern: /(access_token\$(?:production|sandbox)\$[a-z0-9]{16}\$[0-9a-f]{32})(?!\w)/g,
  },
  {
    cue: "rapidapi",
    runCharsMin: 51,
    pattern: /(?<!\w)([a-z0-9]{10}msh[a-z0-9]{15}p1[a-z0-9]{6}jsn[a-z0-9]{12})(?!\w)/g,
  },
  { cue: "zhipu", runCharsMin: 49, pattern: /(?<![\w.-])([0-9a-f]{32}\.[A-Za-z0-9]{16})(?![\w.-])/g },
  {
    cue: "encrypted json web token",
    runCharsMin: 46,
    pattern:
      /(?<![\w-])(eyJ[\w-]{10,2000}\.[\w-]{0,800}\.[\w-]{12,24}\.[\w-]{1,8000}\.[\w-]{16,48})(?![\w-])/g,
  },
  {
    cue: "one-time password seed",
    runCharsMin: 16,
    sign: /secret=/,
    pattern: /otpauth:\/\/[^\s"'<>]{1,60}[?&]secret=([A-Z2-7]{16,64})/g,
    isKey: () => true,
  },
  {
    cue: "private member of a key",
    runCharsMin: 40,
    pattern: /"(?:d|p|q|dp|dq|qi|k)"\s{0,2}:\s{0,2}"([\w-]{40,800})"/g,
  },
  {
    cue: "private key",
    runCharsMin: 64,
    pattern:
      /(?:private[ _-]?key|priv[ _-]?key|\bpk)["'`]?(?:\s{0,2}[:=]|\sis|\s)\s{0,2}["'`]?((?:0x)?[0-9a-fA-F]{64})(?![0-9a-fA-F])/gi,
  },
  {
    cue: "bearer",
    runCharsMin: 20,
    pattern: /(?<![\w-])(?:[Bb]earer|BEARER)\s{1,3}([A-Za-z0-9._~+/-]{20,2000}={0,2})/g,
  },
  {
    cue: "login",
    runCharsMin: 32,
    pattern: /(?:login|--api-key|--token|--key|--secret)[ =]["']?([A-Za-z0-9]{32,64})(?!\w)/g,
  },
];
