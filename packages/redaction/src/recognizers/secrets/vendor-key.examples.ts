import { randomPart } from "../examples";

const hex = "0123456789abcdef";
const upper = "K7QM2ZX6LPV4STWBN3RCYHJD5FGA";
const lower = "k7qm2zx9lpv4st8wbn3rcy6hjd5fga1e";

const uuid = `${randomPart(8, hex)}-${randomPart(4, hex)}-4${randomPart(3, hex)}-8${randomPart(3, hex)}-${randomPart(12, hex)}`;

export const finds = [
  `OPENAI_API_KEY=«sk-proj-${randomPart(64)}»`,
  `«sk-${randomPart(48)}» is the old form`,
  `«sk-ant-api03-${randomPart(93)}-AA»`,
  `aws: «AKIA${randomPart(16, upper)}»`,
  `«ghp_${randomPart(36)}», «github_pat_${randomPart(22)}_${randomPart(59)}»`,
  `«glpat-${randomPart(20)}»`,
  `key=«AIza${randomPart(35)}»`,
  `«xoxb-${randomPart(12, "0123456789")}-${randomPart(24)}»`,
  `https://«hooks.slack.com/services/T${randomPart(8, upper)}/B${randomPart(8, upper)}/${randomPart(24)}»`,
  `«sk_live_${randomPart(24)}» and «rk_test_${randomPart(24)}»`,
  `«SK${randomPart(32, hex)}»`,
  `«SG.${randomPart(22)}.${randomPart(43)}»`,
  `«key-${randomPart(32, hex)}»`,
  `//registry.npmjs.org/:_authToken=«npm_${randomPart(36)}»`,
  `«pypi-AgEIcHlwaS5vcmc${randomPart(80)}»`,
  `«hf_${randomPart(34)}»`,
  `«dop_v1_${randomPart(64, hex)}»`,
  `«shpat_${randomPart(32, hex)}»`,
  `«csk-${randomPart(48, lower)}», «gsk_${randomPart(52)}»`,
  `Bearer «eyJ${randomPart(30)}.eyJ${randomPart(60)}.${randomPart(43)}»`,
  `sessionKey=«sk-ant-sid01-${randomPart(86)}-${randomPart(6)}AA», «sk-lf-${uuid}»`,
  `AWS_SESSION_TOKEN=«IQoJb3JpZ2luX2Vj${randomPart(300)}=»`,
  `«cfut_${randomPart(48)}», «vcp_${randomPart(56)}», «sb_secret_${randomPart(22)}_${randomPart(8)}»`,
  `«lin_oauth_${randomPart(64, hex)}», «figu_${randomPart(40)}», «shpua_${randomPart(32, hex)}»`,
  `«pat${randomPart(14)}.${randomPart(64, hex)}», «pat-na1-${uuid}»`,
  `«glffct-${randomPart(20)}», «bkua_${randomPart(40, hex)}», «ATBB${randomPart(32)}»`,
  `«nvapi-${randomPart(64)}», «pcsk_${randomPart(5)}_${randomPart(64)}», «lsv2_pt_${randomPart(32, hex)}_${randomPart(10, hex)}»`,
  `«re_${randomPart(8)}_${randomPart(24)}», «sq0csp-${randomPart(43)}», «squ_${randomPart(40, hex)}»`,
  `https://«outlook.office.com/webhook/${uuid}@${uuid}/IncomingWebhook/${randomPart(32, hex)}/${uuid}»`,
  `https://«hooks.zapier.com/hooks/catch/3370382/${randomPart(7, lower)}»/`,
  `«HRKU-${uuid}»`,
  `«vg_live_${randomPart(12)}_${randomPart(36)}»`,
];

export const ignores = [
  "sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
  "AKIAXXXXXXXXXXXXXXXX",
  "sk-learn and sk-proj- are words here",
  "task-force-for-something-long-enough",
  `my_ghp_${randomPart(36)}`,
  "ghp_short",
  "vg_live_",
  "live_reload_enabled_for_development_1, st.session_state.user_preferences.theme2",
  "s.getDefaultConfigurationX, sdk-platform-java-client-2024-release-notes",
  "re_export_default_settings_from_module_2",
];
