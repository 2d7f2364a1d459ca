/** One form of a key that a vendor gives out. */
export interface VendorRule {
  /** Whose key, in kebab-case. */
  readonly vendor: string;
  /** Fixed text that every key of this form begins with. */
  readonly keyword: string;
  /** What follows the keyword. Bounded; no alternatives that overlap. */
  readonly rest: string;
  /** Parts that are random in every real key have at least this many distinct characters; 0 for no check. */
  readonly distinctMin: number;
}

/**
 * Written from the vendors' own descriptions of their keys. Order matters only among rules with the
 * same keyword: the first that matches is taken.
 */
export const vendorRules: readonly VendorRule[] = [
  rule("anthropic", "sk-ant-", "[a-z]{2,10}\\d{2}-[\\w-]{32,200}"),
  rule("openrouter", "sk-or-v1-", "[0-9a-f]{64}"),
  rule("openai", "sk-proj-", "[\\w-]{32,250}"),
  rule("openai", "sk-svcacct-", "[\\w-]{32,250}"),
  rule("openai", "sk-admin-", "[\\w-]{32,250}"),
  rule("openai", "sk-None-", "[\\w-]{32,250}"),
  rule("openai", "sk-", "[A-Za-z0-9]{20,100}(?![\\w-])"),
  rule("aws-access-key-id", "AKIA", "[A-Z0-9]{16}(?![\\w])", 5),
  rule("aws-access-key-id", "ASIA", "[A-Z0-9]{16}(?![\\w])", 5),
  rule("aws-access-key-id", "ABIA", "[A-Z0-9]{16}(?![\\w])", 5),
  rule("aws-access-key-id", "ACCA", "[A-Z0-9]{16}(?![\\w])", 5),
  rule("aws-bedrock", "ABSK", "[A-Za-z0-9+/]{109,269}={0,2}"),
  rule("github", "ghp_", "[A-Za-z0-9]{36,251}"),
  rule("github", "gho_", "[A-Za-z0-9]{36,251}"),
  rule("github", "ghu_", "[A-Za-z0-9]{36,251}"),
  rule("github", "ghs_", "[A-Za-z0-9._-]{36,500}"),
  rule("github", "ghr_", "[A-Za-z0-9]{36,251}"),
  rule("github", "github_pat_", "\\w{36,255}"),
  rule("gitlab", "glpat-", "[\\w-]{20,255}(?:\\.[\\w.-]{2,40})?"),
  rule("gitlab", "gldt-", "[\\w-]{20,64}"),
  rule("gitlab", "glrt-", "[\\w-]{20,255}(?:\\.[\\w.-]{2,40})?"),
  rule("gitlab", "glcbt-", "[\\w-]{20,80}"),
  rule("gitlab", "glptt-", "[\\w-]{20,64}"),
  rule("gitlab", "glsoat-", "[\\w-]{20,64}"),
  rule("gitlab", "gloas-", "[\\w-]{40,80}"),
  rule("gitlab", "glagent-", "[\\w-]{40,80}"),
  rule("gitlab", "glimt-", "[\\w-]{20,64}"),
  rule("gitlab", "glft-", "[\\w-]{20,64}"),
  rule("google-api", "AIza", "[\\w-]{35}(?![\\w-])"),
  rule("google-oauth", "GOCSPX-", "[\\w-]{28}"),
  rule("google-oauth", "ya29.", "[\\w-]{20,1000}"),
  rule("slack", "xoxb-", "[A-Za-z0-9-]{20,250}"),
  rule("slack", "xoxp-", "[A-Za-z0-9-]{20,250}"),
  rule("slack", "xoxa-", "[A-Za-z0-9-]{20,250}"),
  rule("slack", "xoxr-", "[A-Za-z0-9-]{20,250}"),
  rule("slack", "xoxs-", "[A-Za-z0-9-]{20,250}"),
  rule("slack", "xoxc-", "[A-Za-z0-9-]{20,250}"),
  rule("slack", "xoxe.", "xox[bp]-[A-Za-z0-9-]{20,250}"),
  rule("slack", "xapp-", "\\d-[A-Z0-9]{8,14}-\\d{8,16}-[a-z0-9]{32,80}"),
  rule("slack-webhook", "hooks.slack.com/", "(?:services|workflows|triggers)/[A-Za-z0-9+/]{30,120}"),
  rule("stripe", "sk_live_", "[A-Za-z0-9]{16,250}"),
  rule("stripe", "sk_test_", "[A-Za-z0-9]{16,250}"),
  rule("stripe", "rk_live_", "[A-Za-z0-9]{16,250}"),
  rule("stripe", "rk_test_", "[A-Za-z0-9]{16,250}"),
  rule("stripe", "whsec_", "[A-Za-z0-9+/]{24,128}={0,2}"),
  rule("twilio", "SK", "[0-9a-f]{32}(?![\\w])"),
  rule("twilio", "AC", "[0-9a-f]{32}(?![\\w])"),
  rule("sendgrid", "SG.", "[\\w-]{16,32}\\.[\\w-]{32,64}"),
  rule("mailgun", "key-", "[0-9a-f]{32}(?![\\w])"),
  rule("npm", "npm_", "[A-Za-z0-9]{36}(?![\\w])"),
  rule("pypi", "pypi-", "AgE[\\w-]{50,1000}"),
  rule("hugging-face", "hf_", "[A-Za-z0-9]{30,60}(?![\\w])"),
  rule("hugging-face", "api_org_", "[A-Za-z0-9]{30,60}(?![\\w])"),
  rule("digitalocean", "dop_v1_", "[0-9a-f]{64}"),
  rule("digitalocean", "doo_v1_", "[0-9a-f]{64}"),
  rule("digitalocean", "dor_v1_", "[0-9a-f]{64}"),
  rule("shopify", "shpat_", "[0-9A-Za-z]{32,64}"),
  rule("shopify", "shpca_", "[0-9A-Za-z]{32,64}"),
  rule("shopify", "shppa_", "[0-9A-Za-z]{32,64}"),
  rule("shopify", "shpss_", "[0-9A-Za-z]{32,64}"),
  rule("discord-webhook", "discord.com/api/webhooks/", "\\d{15,22}/[\\w-]{40,100}"),
  rule("discord-webhook", "discordapp.com/api/webhooks/", "\\d{15,22}/[\\w-]{40,100}"),
  rule("cerebras", "csk-", "[a-z0-9]{32,80}"),
  rule("groq", "gsk_", "[A-Za-z0-9]{40,80}"),
  rule("xai", "xai-", "[A-Za-z0-9]{60,100}"),
  rule("perplexity", "pplx-", "[A-Za-z0-9]{40,80}"),
  rule("replicate", "r8_", "[A-Za-z0-9]{37}(?![\\w])"),
  rule("databricks", "dapi", "[0-9a-f]{32}(?:-\\d)?(?![\\w])"),
  rule("postman", "PMAK-", "[0-9a-f]{24}-[0-9a-f]{34}"),
  rule("linear", "lin_api_", "[A-Za-z0-9]{40}"),
  rule("notion", "ntn_", "[A-Za-z0-9]{40,60}"),
  rule("vault", "hvs.", "[\\w-]{24,300}"),
  rule("vault", "hvb.", "[\\w-]{100,300}"),
  rule("atlassian", "ATATT3", "[\\w=+-]{80,300}"),
  rule("figma", "figd_", "[\\w-]{36,60}"),
  rule("grafana", "glsa_", "[A-Za-z0-9]{32}_[0-9A-Fa-f]{8}"),
  rule("grafana", "glc_", "[A-Za-z0-9+/]{32,400}={0,2}"),
  rule("new-relic", "NRAK-", "[A-Z0-9]{27}"),
  rule("sentry", "sntrys_", "[A-Za-z0-9+/=_-]{60,400}"),
  rule("docker", "dckr_pat_", "[\\w-]{24,64}"),
  rule("tailscale", "tskey-", "[a-z]{3,12}-\\w{8,20}-\\w{20,60}"),
  rule("rubygems", "rubygems_", "[0-9a-f]{48}"),
  rule("supabase", "sbp_", "[0-9a-f]{40}"),
  rule("planetscale", "pscale_", "[a-z]{2,6}_[\\w.=-]{32,64}"),
  rule("doppler", "dp.", "[a-z]{2,5}\\.(?:[a-z0-9-]{2,35}\\.)?[A-Za-z0-9]{40,44}"),
  rule("square", "sq0atp-", "[\\w-]{22}"),
  rule("square", "sq0csp-", "[\\w-]{43}"),
  rule("age", "AGE-SECRET-KEY-1", "[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}"),
  rule("1password", "ops_", "eyJ[\\w-]{100,4000}"),
  rule("veilgate", "vg_live_", "[0-9A-Za-z]{12}_[0-9A-Za-z]{36}"),
  rule("json-web-token", "eyJ", "[\\w-]{10,4000}\\.eyJ[\\w-]{10,8000}(?:\\.[\\w-]{0,2000})?"),
];

function rule(vendor: string, keyword: string, rest: string, distinctMin = 8): VendorRule {
  return { vendor, keyword, rest, distinctMin };
}
