export const finds = [
  "from «203.0.113.7» port 22",
  "http://«192.168.1.5»:5000/video",
  "«10.0.0.0»/8",
  "«2001:db8::8a2e:370:7334» and «fe80::1ff:fe23:4567:890a»",
  "[«2001:db8:0:0:0:0:2:1»]:443",
  "«::ffff:192.0.2.128»",
  "client «2001:db8::1»: refused",
];

export const ignores = [
  "127.0.0.1 and 0.0.0.0 and 255.255.255.0",
  "version 1.2.3.4",
  "v1.2.3.4 and Chrome/120.0.0.0",
  "1.2.3.4.5",
  "999.1.1.1",
  "01.02.03.04",
  "std::vector and a::b and Foo::Bar",
  "at 12:34:56",
  "00:1A:2B:3C:4D:5E",
  "::1 and ::",
  "package@1.2.3.4-beta",
];
