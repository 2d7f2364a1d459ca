/** Large cities and provinces: in scripts without capitals a word for living somewhere is not enough. */
export const chinesePlaces =
  "(?:北京|上海|广州|深圳|天津|重庆|成都|杭州|武汉|南京|西安|苏州|郑州|长沙|沈阳|青岛|大连|宁波|厦门|济南|哈尔滨|长春|福州|合肥|昆明|南昌|石家庄|太原|贵阳|南宁|兰州|海口|乌鲁木齐|呼和浩特|银川|西宁|拉萨|无锡|佛山|东莞|温州|泉州|烟台|徐州|常州|绍兴|嘉兴|珠海|中山|惠州|洛阳|桂林|三亚|扬州|保定|唐山|临沂|潍坊|宜昌|襄阳|绵阳|赣州|芜湖|香港|澳门|台北|高雄|台中|台南|新竹|河北|河南|山东|山西|江苏|浙江|安徽|福建|江西|湖北|湖南|广东|广西|海南|四川|贵州|云南|陕西|甘肃|青海|辽宁|吉林|黑龙江|内蒙古|新疆|西藏|宁夏)";
export const koreanPlaces =
  "(?:서울|부산|대구|인천|광주|대전|울산|세종|수원|성남|고양|용인|부천|안산|안양|화성|평택|의정부|파주|김포|청주|천안|전주|포항|창원|김해|진주|여수|순천|목포|군산|익산|원주|춘천|강릉|속초|제주|서귀포|경주|구미|안동|거제|양산|아산|충주|남양주|시흥|광명|하남|이천|경기|강원|충북|충남|전북|전남|경북|경남|분당|일산|판교|강남|홍대|해운대)";

/** Words of Indian scripts as recognizers read them: without the signs that take no room. */
export function standardForm(text: string): string {
  return text.normalize("NFKD").replace(/[\p{Mn}\p{Me}]/gu, "");
}
