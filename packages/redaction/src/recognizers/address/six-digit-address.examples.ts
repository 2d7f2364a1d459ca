export const finds = [
  "«Blk 217 Ang Mo Kio Ave 1 #08-114 Singapore 560217»",
  "live at «10 Eunos Road 8 #12-33, Singapore 408600».",
  "«23 Jalan Besar #02-11 S(208808)»",
  "Address: «Flat 302, Shanti Residency, 4th Cross, Indiranagar, Bengaluru 560038»",
  "R/o «H.No. 45, Sector 22-B, Chandigarh, Punjab - 160022»",
  "Permanent address: «B-204, Green Valley Apartments, Baner Road, Pune, Maharashtra 411045» and",
  "«House No. 17, Street 4, Sector 15, Gurgaon 122001»",
];

export const ignores = [
  "Order 12, 400 bolts, 300 nuts, Total 123456",
  "the flight to Singapore 123456",
  "Case 12 of 2019, Court of Pune, reported in 411045",
  "In 2019, Pune had 311045 voters",
  "Version 4, Build 22, Release 410045",
];
