export const finds = [
  "neither the «US» nor others",
  "«US» troops are there",
  "prices in «Iraq», mostly",
  "a farm in «New Hampshire» and a barn",
  "the «West Bank» town",
  "a walk on the «North Shore», they said",
  "near the «Harwick Iron Bridge», some miles on",
  "meet at «City Hall» at noon",
  "lunch at the «Maple Street Grill», then",
];

export const ignores = [
  "tell US now",
  "US $ 5 and US 50",
  "give it to us.",
  "the Bank of America branch",
  "America Online said",
  "we went west, bank on it",
  "the West Coast Eagles won",
  "a bridge too far",
  "The Museum is closed",
  "Here's Diner",
  "#Ohio and /Iraq and iraq.example",
];
