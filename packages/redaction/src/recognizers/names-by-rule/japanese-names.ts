import type { Entity } from "../../types";
import { type NameRule, personsByRules } from "./person-of";

/** Names in Japanese: a family name of the list or one in katakana with a form of address, an introduction or a label. */
export function japaneseNames(text: string): Entity[] {
  return personsByRules(text, rules);
}

const han = "\\u3400-\\u9fff々";
const kana = "\\u3041-\\u3096";
const katakana = "\\u30a1-\\u30faー";

/** Frequent family names. */
const family =
  "(?:佐藤|鈴木|高橋|田中|伊藤|渡辺|渡邊|渡部|山本|中村|小林|加藤|吉田|山田|佐々木|山口|松本|井上|木村|斎藤|斉藤|齋藤|清水|山崎|阿部|池田|橋本|山下|石川|中島|前田|藤田|小川|後藤|岡田|長谷川|村上|近藤|石井|坂本|遠藤|青木|藤井|西村|福田|太田|三浦|岡本|松田|中川|中野|原田|小野|田村|竹内|金子|和田|中山|藤原|石田|上田|森田|小島|柴田|酒井|工藤|横山|宮崎|宮本|内田|高木|谷口|安藤|丸山|今井|大野|河野|藤本|村田|武田|上野|杉山|増田|菅原|平野|大塚|小山|久保|千葉|松井|岩崎|野口|木下|桜井|松尾|野村|菊地|菊池|佐野|大西|杉本|新井|古川|浜田|市川|小松|水野|島田|吉川|山内|西田|北村|菅野|飯田|松浦|川口|山中|五十嵐|西川|平田|安田|久保田|東|中田|川崎|飯塚|服部|辻|関|大島|永井|荒木|大久保|小田|熊谷|野田|矢野|尾崎|大谷|堀|松岡|土屋|本田|川上|樋口|田口|永田|片山|松下|須藤|秋山|石原|福島|黒田|森本|浅野|大橋|小泉|荒井|内藤|栗原|馬場|岩田|篠原|広瀬|吉村|三宅|川村|本間|岡崎|早川|高田|西山|望月|大川|奥村|関口|宮田|平井|堀内|津田|片岡|河合|八木|上村|岡村|瀬戸|白石|神田|榎本|星野|大森|若林|黒川|平山|児玉|小池|渡瀬|岸|森|林|原|谷|南|北|西|沢田|柳|桑原|白井|泉|滝|星|堤|寺田|向井|榊原|結城|中西|水谷|今村|高山|村松|成田|浅井|古賀|足立|大石|下田|吉岡|青山|富田|田辺|桐生|夏目|川島|細川|相沢|神谷|宇野|梅田|宮川|藤沢|小西|長尾)";
/** One character that is a word of its own is no family name unless the rest says so. */
const shortFamily = "(?:東|辻|関|堀|岸|森|林|原|谷|南|北|西|柳|泉|滝|星|堤)";
const placeEnd = "(?![県市区町村駅都府州島川山大港線道])";
const given = `[${han}]{1,3}`;
const inKatakana = `[${katakana}]{2,10}(?:[・ ][${katakana}]{2,10}){0,2}`;
const notBehindHan = `(?<![${han}])`;

/** What has `さん` or `様` behind it and is nobody in particular. */
const nobody =
  "(?:ユーザー|ユーザ|オーナー|カスタマー|スタッフ|ゲスト|パートナー|メンバー|クライアント|オペレーター|ドライバー|メーカー|エンジニア|デザイナー|パパ|ママ|ファン|リーダー|マネージャー|ライター|コーチ|ベンダー|サポート|タクシー|コンビニ|スーパー|ペット|ワンコ|ネコ|イヌ|パン屋|クマ|ウサギ|ゾウ|キリン|ライオン|サル|カエル|アリ|テナント|ホスト|モデル|アイドル|ベテラン|サーバー?|システム|アイテム|リスナー|フォロワー|プレイヤー|プログラマー|セールス|ナース|ヘルパー|シェフ)";

const honorific =
  "(?:さん|様|さま|先生|氏|くん|君|ちゃん|殿|部長|課長|係長|社長|専務|主任|教授|店長|先輩|医師|弁護士)";
/** `様子`, `氏名`, `君主`, `殿堂`: the sign belongs to a word. */
const isOver = "(?![子式相々態名族主臨堂])";

const rules: readonly NameRule[] = [
  {
    needs: /さん|様|さま|先生|氏|くん|君|ちゃん|殿|[部課係]長|社長|専務|主任|教授|店長|先輩|医師|弁護士/g,
    pattern: new RegExp(
      `${notBehindHan}(${family}${placeEnd}(?: ?${given}?)??) ?${honorific}${isOver}`,
      "gu",
    ),
    score: 0.9,
    cue: "さん",
  },
  {
    needs: /さん|様|さま|氏|くん|ちゃん|先生/g,
    pattern: new RegExp(
      `(?<![${katakana}])(?!${nobody})(${inKatakana}) ?(?:さん|様|さま|氏|くん|ちゃん|先生)${isOver}`,
      "gu",
    ),
    score: 0.75,
    cue: "様",
  },
  {
    needs: /宛|申します|もうします|います/g,
    pattern: new RegExp(
      `${notBehindHan}(${family}${placeEnd}[ ]?(?:${given}|[${kana}]{2,4}))(?: ?宛|と申します|ともうします|といいます|と言います)`,
      "gu",
    ),
    score: 0.9,
    cue: "と申します",
  },
  {
    needs: /申します|もうします/g,
    pattern: new RegExp(
      `(?<=(?:^|[はのが、。,!:\\s]))([${han}]{2,6}|${inKatakana})と(?:申|もう)します`,
      "gu",
    ),
    score: 0.85,
    cue: "と申します",
  },
  {
    needs: /私|僕|俺|わたし|ぼく/g,
    pattern: new RegExp(
      `((?:私|僕|俺|わたし|ぼく)(?:の名前)?は、?)(${family}${placeEnd} ?(?:${given}|[${kana}]{2,4})?|${inKatakana}(?<!${nobody}))(?:です|だよ|といい|と言い|と申し)`,
      "gu",
    ),
    score: 0.8,
    cue: "私は",
  },
  {
    needs: /[:=]/g,
    pattern: new RegExp(
      `((?:氏名|お名前|名前|担当者?|患者(?:名|氏名)?|受取人|宛名|お客様名|顧客名|申込者|契約者|名義人?|差出人|保護者|代表者|連絡先氏名)\\s?[:=]\\s{0,3})(${family}${placeEnd} ?(?:${given}|[${kana}]{2,5})?|(?<=氏名\\s?[:=]\\s{0,3})[${han}]{2,3} ?${given}|${inKatakana}(?<!${nobody}))(?![${han}${katakana}])`,
      "gu",
    ),
    score: 0.85,
    cue: "氏名",
  },
  {
    needs: /歳/g,
    pattern:
      /((?:息子|娘|妻|夫|母|父|兄|弟|姉|妹|孫)の)([\u3041-\u3096]{2,4}|[\u30a1-\u30faー]{2,6})(?=[はが、] ?\d{1,3}歳)/gu,
    score: 0.75,
    cue: "娘の",
  },
  {
    needs: /[母父妻夫兄弟姉妹]|息子|娘|友|同僚|上司|彼/g,
    pattern: new RegExp(
      `((?:私の|うちの|僕の)?(?:母|父|妻|夫|息子|娘|兄|弟|姉|妹|祖母|祖父|友人|友達|同僚|上司|彼氏|彼女)の)(${family}${placeEnd} ?${given}|${shortFamily} ?[${han}]{2}|[${katakana}]{2,6}|[${han}]{1,2}[子美郎介太斗輝翔香奈菜恵枝雄彦樹也人希衣咲花乃優])(?=[はがをにのと、。])`,
      "gu",
    ),
    score: 0.7,
    cue: "娘の",
  },
];
