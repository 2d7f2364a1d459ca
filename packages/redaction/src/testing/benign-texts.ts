/**
 * Sixty texts with nothing personal in them that look as if they were encoded, spelled out or in
 * another alphabet: none holds a card, an address of a mailbox or a machine, an account or a key.
 */
export const benignTexts: readonly string[] = [
  // Russian, Ukrainian, Bulgarian
  "Вчера мы долго говорили о погоде, а потом пошли в парк и смотрели на реку.",
  "Сорок сорок ели сырок, а ворона на суку ест сосну. РОСТ и СРОК совпали.",
  "Версия СТО-2023 заменила ГОСТ 12345; см. раздел В12 и таблицу А4.",
  "Ціна становить 1 200 гривень за 3 кг, це дуже дорого.",
  "Автобус номер 12 отправляется в 10:45 с платформы 3, цена 450 рублей.",
  "Опция Windows 11 называется «Параметры», а в macOS — System Settings.",
  "Днес времето е хубаво, температурата е 21 градуса.",
  // Greek
  "Η γλώσσα είναι παλιά και το αλφάβητο έχει 24 γράμματα.",
  "ΝΑΤΟ και ΟΗΕ είναι γνωστά ακρωνύμια· το ΚΤΕΛ έρχεται στις 10:30.",
  "Let α = 3 and β ≈ 2.5; then ρ(α, β) → 0 as ν grows without bound.",
  // Turkish
  "Işıklar söndü, ırmak sessizce aktı; İstanbul'da yağmur vardı ve hava 18 derece idi.",
  "Toplam tutar 1.250,00 TL, indirimle 999,90 TL oldu.",
  "Çiğ köfte tarifi: 500 gr bulgur, 2 soğan, 1 kaşık biber salçası.",
  // Arabic, Persian, Hebrew
  "كان الجو جميلا اليوم وقرأنا الصفحة ١٢٣ من الكتاب.",
  "السعر ٢٥٠ ريالا فقط، والخصم ١٠٪ حتى نهاية الأسبوع.",
  "هوا امروز خوب است و قطار ساعت ۱۰:۳۰ حرکت می‌کند.",
  "הספר נמצא על השולחן, והמחיר הוא 45 שקלים.",
  // Hindi, Bengali, Thai
  "आज मौसम अच्छा है और हमने पृष्ठ १२५ तक पढ़ा।",
  "रेलगाड़ी संख्या १२९५१ प्लेटफ़ॉर्म ३ से चलती है।",
  "আজ আকাশ পরিষ্কার, তাপমাত্রা ২৮ ডিগ্রি।",
  "ราคา ๑๒๐ บาท ลดเหลือ ๙๙ บาท เฉพาะวันนี้",
  // Japanese, Chinese, Korean
  "今日は天気がいいので、公園まで歩きました。第３章を読んでください。",
  "これは１２３ページの図４を見てください。価格は１，２００円です。",
  "バージョン２．０．１では、新しい機能が追加されました。",
  "今天天气很好。我们一起去了公园。一二三四五，上山打老虎。",
  "第一章、第二章和第三章都讲了数学。九九乘法表：一一得一，一二得二。",
  "使用Node。Then运行npm install即可。",
  "오늘은 날씨가 좋아서 공원까지 걸었습니다. 가격은 12,000원입니다.",
  "버전 2.0에서 버그가 수정되었습니다. 자세한 내용은 3장을 보세요.",
  // Mathematics and symbols
  "∑_{n=1}^{∞} 1/n² = π²/6, and 𝑓(𝑥) = 𝑎𝑥² + 𝑏𝑥 + 𝑐 has two roots.",
  "1 1 2 3 5 8 13 21 34 55 89 144 are Fibonacci numbers; 2 3 5 7 11 13 are primes.",
  "Matrix [1, 0, 0, 0, 1, 0, 0, 0, 1] is the identity; 0 1 0 1 1 0 1 0 is a bit pattern.",
  "x * y * z = 2 ** 3 * 4 ** 2; a_1_2_3 + b_2_3_4 and 10 | 20 | 30",
  "Tic tac toe: X | O | X | O | X | O | X | O | X, one wins.",
  "One two three four, five six seven eight: count to eight and turn.",
  "Ten, nine, eight, seven, six, five, four, three, two, one, zero: lift off!",
  "① Preheat the oven, ② mix the flour, ③ bake ❹ serve ➎ enjoy.",
  // Emoji
  "Great work team 👍🏽 🎉🎉 👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏳️‍🌈 1️⃣2️⃣3️⃣ go!",
  "❤️❤️❤️❤️❤️❤️❤️❤️ ☀️☁️☂️ ✈️",
  // URLs and percent signs
  "See https://example.com/a%20file%20with%20spaces.pdf?q=caf%C3%A9&lang=de%2DDE for details.",
  "https://example.com/search?q=%D0%BF%D1%80%D0%B8%D0%B2%D0%B5%D1%82&page=2",
  "Growth was 25%20 years ago; now it is 100% of what 50%AB of us expected. 5%25 off.",
  "GET /api/v1/items?filter=%7B%22color%22%3A%22red%22%2C%22size%22%3A12%7D HTTP/1.1",
  // HTML
  "<p>Fish &amp; chips &lt;hot&gt; cost &pound;5&nbsp;only&hellip; &#169; &#x2014; all rights</p>",
  "if (a &amp;&amp; b &lt; c) return &quot;yes&quot;; // 5 &gt; 3",
  // Escapes and code
  'const re = /^[\\w.+-]+@[\\w-]+\\.[\\w.]+$/u; const s = "\\u00e9\\x41\\n\\t";',
  'JSON: {"greeting": "\\u041f\\u0440\\u0438\\u0432\\u0435\\u0442", "emoji": "\\ud83d\\ude00"}',
  "C:\\Users\\Public\\x64\\u1234file and \\\\server\\share\\data",
  "for (let i = 0; i < 10; i++) buffer[at] = table[i]; items[at].push(text[dot].length);",
  "__init__, __name__ and **kwargs: def f(*args, **kwargs): return args[0] ** 2",
  "Use `npm run build`, then `npm test`; see **README.md** and ~~old docs~~ new docs.",
  "@Component({ selector: 'app-root' }) @media (max-width: 600px) @example decorator",
  "internationalizationAndLocalizationManagerFactoryBeanImplementation.getInstanceForConfiguration()",
  // Base64, hashes, ids
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "SGVsbG8sIHdvcmxkISBUaGlzIGlzIGp1c3QgYSBncmVldGluZy4=",
  "48656c6c6f2c20776f726c64212054686973206973206a75737420612067726565",
  "commit 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  'id 550e8400-e29b-41d4-a716-446655440000, etag W/"33a64df551425fcc55e4d42a148795d9f25f89d4"',
  "de:ad:be:ef:00:01:02:03 0x48 0x65 0x6c 0x6c 0x6f 0x20 0x77 0x6f 0x72 0x6c 0x64",
  "Look at the dot on the map, meet me at the station at nine, and dot the line at the end.",
];
