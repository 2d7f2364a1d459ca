export const finds = [
  "write to «ana@example.com».",
  "«ana.lopez+news@mail.example.co.uk», «o'brien@example.ie»",
  '{"email":"«a@b.com»"}',
  "<mailto:«ana@example.com»>",
  "«jürgen@société.fr» and «用户@例子.测试»",
  "Contact:«ANA_LOPEZ@EXAMPLE.COM»;",
  "mail «ana@example.com».Thanks",
  '«"ana lopez"@example.com» wrote',
  "«ana@xn--bcher-kva.example»",
  "?to=«ana%2Bx@example.com»&x=1",
  "«ops@[192.0.2.7]»",
  "我的邮箱是«ana@example.com»",
  "'«ana@example.com»'",
];

export const ignores = [
  "logo@2x.png and icon@3x.webp",
  "npm install left-pad@1.3.0 @scope/name@2.0.1-beta.1",
  "git@github.com:team/project.git",
  "ssh://git@example.com/team/project",
  "https://user:secret@example.com/path",
  "@Override public void run() {}",
  "root@localhost",
  "<EMAIL_k7f3q2ab>@example.com",
  "a @ b.com",
  "x@y",
];
