/** Invented: they fit the form and the check digit, and belong to nobody known. */
export const finds = [
  "«00:1A:2b:3c:4D:5e» joined",
  "«04-37-40-03-c1-58» joined the network",
  "MAC «01-b3-4a-67-d9-cf»",
  "«aa:bb:cc:dd:ee:f0»",
  "«001a.2b3c.4d5e»",
  "MAC address «001A2B3C4D5E»",
  '"mac": "«12:34:56:78:9A:BC»"',
];

export const ignores = [
  "10:2F:33-AC-29-C3",
  "00:00:00:00:00:00",
  "FF:FF:FF:FF:FF:FF",
  "fe80::1a:2b3c:4d5e",
  "00:1A:2B:3C:4D:5E:6F:70",
  "12-11-10-09-08-07",
  "001A2B3C4D5E",
  "12:30:45",
];
