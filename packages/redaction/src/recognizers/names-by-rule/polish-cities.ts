/** Large cities of Poland in all cases: the tagger knows them as they are called, not as they stand in a sentence. */
export const polishCities =
  "warszawa|warszawy|warszawie|warszawę|warszawą|warszawo|kraków|krakowa|krakowowi|krakowem|krakowie|łodzi|łodzią|wrocław|wrocławia|wrocławiowi|wrocławiem|wrocławiu|" +
  "poznań|poznania|poznaniowi|poznaniem|poznaniu|gdańsk|gdańska|gdańskowi|gdańskiem|gdańsku|szczecin|szczecina|szczecinowi|szczecinem|szczecinie|bydgoszcz|bydgoszczy|bydgoszczą|" +
  "lublin|lublina|lublinowi|lublinem|lublinie|białystok|białegostoku|białymstoku|białymstokiem|katowice|katowic|katowicom|katowicami|katowicach|gdynia|gdyni|gdynię|gdynią|" +
  "częstochowa|częstochowy|częstochowie|częstochowę|częstochową|radom|radomia|radomiowi|radomiem|radomiu|sosnowiec|sosnowca|sosnowcem|sosnowcu|toruń|torunia|toruniowi|toruniem|toruniu|" +
  "kielce|kielc|kielcach|kielcami|rzeszów|rzeszowa|rzeszowowi|rzeszowem|rzeszowie|gliwice|gliwic|gliwicach|gliwicami|zabrze|zabrza|zabrzu|zabrzem|olsztyn|olsztyna|olsztynowi|olsztynem|olsztynie|" +
  "bielsko-biała|bielska-białej|bielsku-białej|bytom|bytomia|bytomiu|bytomiem|zielona góra|zielonej góry|zielonej górze|zieloną górę|rybnik|rybnika|rybniku|rybnikiem|tychy|tychów|tychach|tychami|" +
  "opole|opola|opolu|opolem|płock|płocka|płocku|płockiem|elbląg|elbląga|elblągu|elblągiem|gorzów|gorzowa|gorzowie|gorzowem|wałbrzych|wałbrzycha|wałbrzychu|wałbrzychem|włocławek|włocławka|włocławku|włocławkiem|" +
  "tarnów|tarnowa|tarnowie|tarnowem|chorzów|chorzowa|chorzowie|chorzowem|koszalin|koszalina|koszalinie|koszalinem|kalisz|kalisza|kaliszu|kaliszem|legnica|legnicy|legnicę|legnicą|grudziądz|grudziądza|grudziądzu|" +
  "jaworzno|jaworzna|jaworznie|słupsk|słupska|słupsku|słupskiem|jastrzębie-zdrój|jastrzębiu-zdroju|nowy sącz|nowego sącza|nowym sączu|jelenia góra|jeleniej góry|jeleniej górze|siedlce|siedlec|siedlcach|" +
  "mysłowice|mysłowic|mysłowicach|konin|konina|koninie|piotrków|piotrkowa|piotrkowie|inowrocław|inowrocławia|inowrocławiu|lubin|lubina|lubinie|suwałki|suwałk|suwałkach|gniezno|gniezna|gnieźnie|sopot|sopotu|sopocie|sopotem|" +
  "zakopane|zakopanego|zakopanem|przemyśl|przemyśla|przemyślu|zamość|zamościa|zamościu|łomża|łomży|łomżę|świdnica|świdnicy|świdnicę|pruszków|pruszkowa|pruszkowie";
