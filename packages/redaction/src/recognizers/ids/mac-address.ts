import type { IdFamily, IdRule } from "./id-rule";

const groups = "x2 x2 x2 x2 x2 x2";
const nobody = "(?!0{12}|F{12})";

/** Hardware addresses of network devices. */
const rules: readonly IdRule[] = [
  {
    id: "mac-colons",
    type: "MAC_ADDRESS",
    layouts: [groups],
    separators: ":",
    form: new RegExp(`^${nobody}[\\dA-F]{12}$`),
    cues: ["mac"],
    beside: 0.97,
    alone: 0.9,
  },
  {
    id: "mac-dashes",
    type: "MAC_ADDRESS",
    layouts: [groups],
    separators: "-",
    form: new RegExp(`^${nobody}(?=\\d*[A-F])[\\dA-F]{12}$`),
    cues: ["mac"],
    beside: 0.97,
    alone: 0.85,
  },
  {
    id: "mac-dots",
    type: "MAC_ADDRESS",
    layouts: ["x4 x4 x4"],
    separators: ".",
    form: new RegExp(`^${nobody}(?=\\d*[A-F])[\\dA-F]{12}$`),
    cues: ["mac"],
    beside: 0.95,
    alone: 0.8,
  },
  {
    id: "mac-bare",
    type: "MAC_ADDRESS",
    layouts: ["x12"],
    form: new RegExp(`^${nobody}[\\dA-F]{12}$`),
    cues: ["mac"],
    beside: 0.85,
    reach: 20,
  },
];

export const macAddress: IdFamily = {
  rules,
  cues: {
    mac: `mac, mac address, mac addr, macaddr, hwaddr, ether, hardware address, physical address, ethernet address,
      bssid, mac adresse, adresse mac, dirección mac, indirizzo mac, endereço mac, mac adres, adres mac`,
  },
};
