/**
 * Telephone numbers that regulators keep for films, books and tests. Nobody can be called on them.
 *
 * - North America: `555-0100` to `555-0199` of every area code (NANPA, 555 line number guidelines, ATIS-0300115).
 * - United Kingdom: Ofcom, "Telephone numbers for use in TV and radio drama programmes".
 * - Germany: Bundesnetzagentur, Mitteilung 148/2021, "Rufnummern für Medienproduktionen".
 * - France: ARCEP, décision 2018-0881, numbers for audiovisual works.
 * - Australia: ACMA, "Phone numbers for use in TV shows, films and creative works".
 * - Ireland: ComReg, numbering conditions, numbers for drama, `020 91x xxxx`.
 * - Sweden: Post- och telestyrelsen, "Telefonnummer för användning i böcker och filmer".
 */

/** Significant national digits, without the `0` in front; `x` is any digit. */
export interface PhoneRanges {
  readonly callingCode: string;
  /** What stands in front of a national number that is dialled within the country. */
  readonly trunk: "" | "0" | "1";
  readonly fixed: readonly string[];
  readonly mobile: readonly string[];
  /** Beginnings of the numbers that are mobile there. */
  readonly mobileBeginning: RegExp;
  readonly languages: readonly string[];
}

/** Of all over the continent; each is in service, and of none is the range of fiction. */
const areaCodes = `
  201 202 203 205 206 207 208 209 210 212 213 214 215 216 217 218 219 224 225 228 229 231 234 239 240 248 251 252
  253 254 256 260 262 267 269 270 276 281 301 302 303 304 305 307 308 309 310 312 313 314 315 316 317 318 319 320
  321 323 325 330 334 336 337 352 360 361 386 401 402 404 405 406 407 408 409 410 412 413 414 415 417 419 423 425
  432 434 435 440 443 469 478 479 480 484 501 502 503 504 505 507 508 509 510 512 513 515 516 517 518 520 530 540
  541 559 561 562 563 567 570 571 573 574 585 586 601 602 603 605 606 607 608 609 610 612 614 615 616 617 618 619
  620 623 626 630 631 636 641 650 651 660 661 662 678 701 702 703 704 706 707 708 712 713 714 715 716 717 718 719
  720 724 727 731 732 734 740 754 757 760 763 765 770 772 773 775 781 785 786 801 802 803 804 805 806 808 810 812
  813 814 815 816 817 818 828 830 831 843 845 847 850 856 858 859 860 863 864 865 870 901 903 904 906 907 908 909
  910 912 913 914 915 916 918 919 920 925 928 931 936 937 940 941 949 951 952 954 956 970 971 972 973 978 979 980 985
`
  .trim()
  .split(/\s+/);

export const phoneRanges: readonly PhoneRanges[] = [
  {
    callingCode: "1",
    trunk: "1",
    fixed: areaCodes.map((area) => `${area}55501xx`),
    mobile: [],
    mobileBeginning: /^$/,
    languages: ["en", "es", "fr"],
  },
  {
    callingCode: "44",
    trunk: "0",
    fixed: [
      ..."113 114 115 116 117 118 121 131 141 151 161".split(" ").map((area) => `${area}4960xxx`),
      ...["1914980xxx", "2079460xxx", "2920180xxx", "1632960xxx"],
    ],
    mobile: ["7700900xxx"],
    mobileBeginning: /^7/,
    languages: ["en"],
  },
  {
    callingCode: "49",
    trunk: "0",
    fixed: ["3023125xxx", "6990009xxx", "4066969xxx", "2214710xxx", "8999998xxx"],
    mobile: `
      17139200xx 176040690xx 15228817386 15228895456 15254599371 1729925904 1729968532 1729973185 1729973186
      1729980752 1749091317 1749464308
    `
      .trim()
      .split(/\s+/),
    mobileBeginning: /^1[5-7]/,
    languages: ["de"],
  },
  {
    callingCode: "33",
    trunk: "0",
    fixed: ["19900xxxx", "26191xxxx", "35301xxxx", "46571xxxx", "53649xxxx"],
    mobile: ["63998xxxx"],
    mobileBeginning: /^[67]/,
    languages: ["fr"],
  },
  {
    callingCode: "61",
    trunk: "0",
    fixed: ["2", "3", "7", "8"].flatMap((region) => [`${region}5550xxxx`, `${region}7010xxxx`]),
    mobile: `
      491570006 491570156 491570157 491570158 491570159 491570110 491570313 491570737 491571266 491571491 491571804
      491572549 491572665 491572983 491573770 491573087 491574118 491574632 491575254 491575789 491576398 491576801
      491577426 491577644 491578957 491578148 491578888 491579212 491579760 491579455
    `
      .trim()
      .split(/\s+/),
    mobileBeginning: /^4/,
    languages: ["en"],
  },
  {
    callingCode: "353",
    trunk: "0",
    fixed: ["2091xxxxx"],
    mobile: [],
    mobileBeginning: /^8/,
    languages: ["en"],
  },
  {
    callingCode: "46",
    trunk: "0",
    fixed: ["8465004xx", "3139006xx", "4062804xx", "9803192xx"],
    mobile: Array.from("123456789", (ten) => `7017406${ten}x`),
    mobileBeginning: /^7/,
    languages: ["sv"],
  },
];
