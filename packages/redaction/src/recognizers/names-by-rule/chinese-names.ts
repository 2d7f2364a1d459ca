import type { Entity } from "../../types";
import { type NameRule, personsByRules } from "./person-of";

/** Names in Chinese: a family name of the list, with a form of address behind it, or behind an introduction or a label. */
export function chineseNames(text: string): Entity[] {
  return personsByRules(text, rules);
}

const han = "\\u3400-\\u9fff";
/** The most frequent family names, in both forms of writing. */
const single =
  "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高梁郑鄭罗羅宋谢謝唐韩韓曹许許邓鄧萧蕭肖冯馮曾程蔡彭潘袁于董余苏蘇叶葉吕呂魏蒋蔣田杜丁沈姜范江傅钟鍾卢盧汪戴崔任陆陸廖姚方金邱丘夏谭譚韦韋贾賈邹鄒石熊孟秦阎閻薛侯雷白龙龍段郝孔邵史毛常万萬顾顧赖賴武康贺賀严嚴尹钱錢施牛洪龚龔鲁魯翁倪殷樊兰柯祝齐齊颜顏梅耿焦费管季欧歐葛庄莊章岳骆駱褚鲍鮑聂聶屈饶饒甘詹蒲苗俞甄柴阮凌霍虞涂喻冉靳覃晏佟卓裴滕";
const double =
  "欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|东方|皇甫|司徒|令狐|慕容|尉迟|尉遲|端木|夏侯|公孙|公孫|宇文|长孙|長孫|轩辕|呼延|钟离|申屠|南宫";
const family = `(?:${double}|[${single}])`;

/** Words that begin with the character of a family name and stand where a name would. */
const noName =
  "(?:管理|管家|季度|章节|欧洲|欧美|欧盟|费用|卓越|齐全|庄园|甘肃|梅花|苗条|兰州|高级|高中|高兴|高等|白天|金融|常任|常务|任何|任课|何时|何况|万能|程序|方面|方便|许多|周末|周年|石油|黄金|马上|田野|江湖|龙虾|武术|康复|严重|钱包|施工|牛奶|于是|余下|夏天|夏季|方向|方式|常见|常用|白色|白领|曾经|金牌|高校|高管|雷达|毛衣|丁香|任务|方法|方案|时间|程度|温度|孔子|孟子|史学|陆军|段落|邓小平理论)";

/** In front of a family name: not in the middle of a word, as far as small words and marks can tell. */
const clear = "(?<![小大老])";
const smallWords = "给給和与與跟向的是找请請叫问問由对對让讓为為被把了到见見约約帮幫系替同有说說在从從";

/** Who has a part in a case, before a court or the police. */
const parties =
  "嫌疑人|被告人|被告|原告|被害人|受害人|证人|上诉人|被执行人|第三人|审判长|审判员|书记员|民警|死者|伤者";

const rules: readonly NameRule[] = [
  {
    needs: /先生|女士|小姐|太太|阿姨|叔叔|师傅|師傅|夫人/g,
    pattern: new RegExp(
      `${clear}(?!${noName})(${family}[${han}]{0,2}?)(?:先生|女士|小姐|太太|阿姨|叔叔|师傅|師傅|夫人)`,
      "gu",
    ),
    score: 0.85,
    cue: "先生",
  },
  {
    needs: /老师|老師|经理|經理|医生|醫生|教授|主任|同学|同學|[总總]|律师|律師|护士|老板|老闆|大夫/g,
    pattern: new RegExp(
      `(?<!(?![${smallWords}])[${han}])(?!${noName})(${family}[${han}]{0,2}?)(?:老师|老師|经理|經理|医生|醫生|教授|主任|同学|同學|[总總](?![理是共结结体體之经經监監的])|律师|律師|护士|老板|老闆|大夫)`,
      "gu",
    ),
    score: 0.75,
    cue: "老师",
  },
  {
    needs: /叫|名字/g,
    pattern: new RegExp(
      `((?:我叫|我的名字(?:是|叫)|我名叫|本人叫?|他叫|她叫|名叫|叫做)(?!${noName}))(${family}[${han}]{1,2}|[小阿][${han}]{1,2})(?![${han}])`,
      "gu",
    ),
    score: 0.85,
    cue: "我叫",
  },
  {
    needs: /[:=]/g,
    pattern: new RegExp(
      `((?:姓名|名字|联系人|聯絡人|收件人|收货人|寄件人|主治医[师生]|医[师生]|投保人|被保险人|受益人|监护人|委托人|原告|被告|患者(?:姓名)?|病人(?:姓名)?|客户(?:姓名)?|客戶姓名|申请人|申請人|持卡人|员工(?:姓名)?|学生姓名|户名|经办人|负责人|法定代表人)["']?\\s?[:=]\\s{0,3}["']?)(${family} ?[${han}]{1,3}|[${han}]{2,4})(?![${han}])`,
      "gu",
    ),
    score: 0.85,
    cue: "姓名",
  },
  {
    needs: /[:=]/g,
    pattern: new RegExp(
      `((?:[甲乙丙]方|[出承]租[方人]|买方|卖方|买受人|出卖人|借款人|出借人|担保人|委托方|受托方|${parties}|代理人|发件人|报案人|班主任)(?:\\([^()\\n]{1,8}\\))?["']?\\s?[:=]\\s{0,3}["']?(?!${noName}))(${family} ?[${han}]{1,2})(?![${han}])`,
      "gu",
    ),
    score: 0.8,
    cue: "甲方",
  },
  {
    needs: new RegExp(parties, "g"),
    pattern: new RegExp(
      `((?:${parties})(?!${noName}|[方于常高]))(${family}[${han}]{1,2}?)(?=[,(、;]|等人|驾驶|[男女](?![${han}]))`,
      "gu",
    ),
    score: 0.75,
    cue: "嫌疑人",
  },
  {
    needs: /姓名|联系人|聯絡人|收件人|收货人/g,
    pattern: new RegExp(`((?:姓名|联系人|聯絡人|收件人|收货人) ?)(${family}[${han}]{1,2})(?![${han}])`, "gu"),
    score: 0.75,
    cue: "姓名",
  },
  {
    needs: /我/g,
    pattern: new RegExp(
      `(我(?:的)?(?:妈妈|爸爸|母亲|父亲|儿子|女儿|老公|老婆|丈夫|妻子|朋友|同事|室友|老板|房东|哥哥|弟弟|姐姐|妹妹|男朋友|女朋友|邻居)(?:叫)?(?!${noName}))(${family}[${han}]{1,2})(?![${han}])`,
      "gu",
    ),
    score: 0.75,
    cue: "我朋友",
  },
  {
    needs: /岁|今年/g,
    pattern: new RegExp(
      `((?:妈妈|爸爸|儿子|女儿|老公|老婆|孩子|宝宝|哥哥|弟弟|姐姐|妹妹|孙子|孙女|外孙|侄子|侄女)(?:叫)?(?!已经|现在|今天|明年|刚刚|快要|快满|马上|也是|才是|还有|大概|都是|目前|去年))([${han}]{2,3}?)(?=今年|[,，]? ?\\d{1,2}岁|[一二三四五六七八九十]{1,3}岁)`,
      "gu",
    ),
    score: 0.7,
    cue: "儿子",
  },
  {
    needs: /[给帮替]/g,
    pattern: new RegExp(
      `([给帮替](?!${noName}))(${family}[${han}]{1,2})(?=写|发|打电话|回信|回邮件|买|送|寄|道歉|准备|庆生|过生日)`,
      "gu",
    ),
    score: 0.75,
    cue: "给",
  },
];
