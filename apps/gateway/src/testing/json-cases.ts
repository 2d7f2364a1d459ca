const bytes = (hex: string) => Buffer.concat([Buffer.from('"'), Buffer.from(hex, "hex"), Buffer.from('"')]);
const lines = (text: string) => text.trim().split(/ *\n */);

/** No JSON (RFC 8259), or JSON that two readers take for different things. */
export const badValues: readonly Buffer[] = [
  // Words and numbers.
  ...lines(`
    nul
    True
    NaN
    -NaN
    Infinity
    -Infinity
    undefined
    01
    -01
    +1
    1.
    .5
    -.5
    1.e1
    1e
    1e+
    1E-
    0x1
    1_000
    1 000
    - 1
    --1
    1.2.3
    1a
    １`),
  // Strings.
  ...lines(String.raw`
    'a'
    a
    "a
    a"
    "\a"
    "\x41"
    "\u12"
    "\u12g4"
    "\u 041"
    "\U0041"
    "\"
    ""a"`),
  ...['"a\tb"', '"a\nb"', '"a\r\nb"', '"a\0b"', '"\\\n"', '"\x1f"'],
  // Arrays and objects.
  ...lines(String.raw`
    [
    ]
    [1
    [1,]
    [,1]
    [,]
    [1 2]
    [1,,2]
    [1;2]
    [1:2]
    [1}
    [[]
    [1]]
    {
    {"a"
    {"a":
    {"a":1
    {"a":1,}
    {"a"}
    {"a",1}
    {"a":1 "b":2}
    {"a"::1}
    {a:1}
    {1:1}
    {'a':1}
    {null:1}
    {[1]:1}
    {"a":1,,"b":2}
    {,"a":1}
    {"a":1]
    {"a":1,"a":2}
    {"a":1,"\u0061":2}`),
  // What other formats allow around a value.
  ...lines(String.raw`
    1/**/
    /**/1
    1//a
    1#a
    \u0031
    <a>
    *
    1;`),
  ...["", "`a`", "\ufeff1", "1\u00a0", "\u20281", "\f1", "\v1", "1\0", "{} {}"],
  // Deeper than anybody writes by hand.
  `${"[".repeat(80)}${"]".repeat(80)}`,
  `${'{"a":'.repeat(80)}1${"}".repeat(80)}`,
  "[".repeat(30_000),
  '{"a":'.repeat(30_000),
]
  .map((text) => Buffer.from(text))
  // Not UTF-8: cut, alone, too long, surrogates, out of range.
  .concat(
    [
      "ff",
      "fe",
      "80",
      "c3",
      "e282",
      "c080",
      "e080af",
      "f0808080",
      "eda080",
      "edb080",
      "f4908080",
      "f5808080",
    ].map(bytes),
  );

/** JSON, and to be sent on as it is written. */
export const goodValues: readonly string[] = [
  ...lines(String.raw`
    null
    true
    false
    0
    -0
    0.0
    1e1
    1E+1
    1e-1
    -1.5e300
    1e400
    -1e-400
    123456789012345678901234567890
    ""
    "\u0000"
    "\ud83d\ude00"
    "\uD83D\uDE00"
    "\ud800"
    "\udc00x"
    "\/\b\f\n\r\t\"\\"
    "\uFFFF"
    "😀"
    []
    {}
    [ ]
    { }
    {"":0}
    {"\u0000":0}
    {"__proto__":{"a":1},"constructor":1}
    {"a":{"a":1}}`),
  '"\u2028\u2029\u007f\ufeff"',
  "[\r\n\t 1 ]",
  `${"[".repeat(50)}${"]".repeat(50)}`,
];
