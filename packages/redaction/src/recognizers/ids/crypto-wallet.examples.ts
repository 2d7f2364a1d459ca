/** Invented: they fit the form and the check digit, and belong to nobody known. */
export const finds = [
  // The standard's own sample of a key in this form.
  "wif «5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ»",
  "send to «1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa»",
  "«3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy»",
  "«bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4»",
  "«bc1p5cyxnuxmeuwuvkwfem96lqzszd02n6xdcjrs20cac6yqjjwudpxqkedrcr»",
  "ETH «0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed»",
  "«0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed»",
  "XRP «rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh»",
];

export const ignores = [
  "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb",
  "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5",
  "rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTi",
  "0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
  "0x0000000000000000000000000000000000000000",
  "3b18e512dba79e4c8300dd08aeb37f8e728b8dad",
  "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed00",
];
