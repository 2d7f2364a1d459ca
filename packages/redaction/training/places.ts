import type { Random } from "./random";

/** Of a people or a country: no place and no person. Own lists, one for each language of the templates. */
const english =
  "American|British|Canadian|Mexican|Brazilian|Argentinian|Chilean|Cuban|Colombian|Peruvian|Irish|Scottish|Welsh|English|French|German|Italian|Spanish|Portuguese|Dutch|Belgian|Swiss|Austrian|Polish|Czech|Slovak|Hungarian|Romanian|Bulgarian|Greek|Turkish|Russian|Ukrainian|Swedish|Norwegian|Danish|Finnish|Iraqi|Iranian|Israeli|Palestinian|Syrian|Lebanese|Jordanian|Saudi|Yemeni|Egyptian|Libyan|Moroccan|Algerian|Tunisian|Nigerian|Kenyan|Ethiopian|Somali|Sudanese|South African|Indian|Pakistani|Bangladeshi|Afghan|Nepalese|Chinese|Japanese|Korean|North Korean|Vietnamese|Thai|Indonesian|Malaysian|Filipino|Australian|Serbian|Croatian|Albanian|Bosnian|Kurdish|Arab|Jewish|Muslim|Christian|Catholic|Shiite|Sunni|Hindu|Buddhist|European|African|Asian|Latin|Iraqis|Israelis|Palestinians|Americans|Russians|Germans";
const adjectives: Readonly<Record<string, string>> = {
  de: "deutsche|französische|italienische|spanische|polnische|russische|türkische|britische|amerikanische|chinesische|griechische|israelische",
  fr: "français|allemand|italien|espagnol|polonais|russe|turc|britannique|américain|chinois|grec",
  es: "francés|alemán|italiano|español|polaco|ruso|turco|británico|estadounidense|chino|griego",
  it: "francese|tedesco|italiano|spagnolo|polacco|russo|turco|britannico|americano|cinese|greco",
  pt: "francês|alemão|italiano|espanhol|polaco|russo|turco|britânico|americano|chinês|grego",
  nl: "Franse|Duitse|Italiaanse|Spaanse|Poolse|Russische|Turkse|Britse|Amerikaanse|Chinese|Griekse",
  pl: "francuski|niemiecki|włoski|hiszpański|polski|rosyjski|turecki|brytyjski|amerykański|chiński|grecki",
};

/** Countries and states as they are written in short. */
const short =
  "US|U.S.|USA|U.S.A.|UK|U.K.|UAE|EU|NY|NYC|LA|DC|SF|CA|TX|FL|IL|PA|OH|GA|NC|MI|NJ|VA|WA|AZ|MA|TN|MO|MD|WI|MN|CO|AL|SC|LA|KY|OR|OK|CT|UT|NV|KS|NM|NE|IA|MS|AR|ID|HI|RI|DE|NSW|QLD|BC|ON".split(
    "|",
  );
const seasAndRegions =
  "Persian Gulf|Gulf of Bothnia|South Bank|Red Sea|Black Sea|Baltic Sea|North Sea|Dead Sea|Pacific|Atlantic|Mediterranean|Caribbean|Middle East|Far East|Latin America|North America|South America|Central America|Central Asia|Southeast Asia|Eastern Europe|Western Europe|East Africa|West Africa|Balkans|Alps|Andes|Himalayas|Rockies|Sahara|Siberia|Scandinavia|Midwest|New England|East Coast|West Coast|Bay Area|Silicon Valley|Horn of Africa|Golan Heights|Kashmir|Chechnya|Kurdistan|Punjab|Bavaria|Saxony|Catalonia|Andalusia|Tuscany|Sicily|Brittany|Normandy|Provence|Flanders|Silesia|Cornwall|Yorkshire|Kent|Essex|Suffolk|Highlands|Rajasthan|Kerala|Goa|Ho Chi Minh City|Lake District|Great Lakes|Arctic|Antarctica|Mars|Times Square|Wall Street|Central Park|Hyde Park|Notre Dame|Eiffel Tower|Machu Picchu|Niagara Falls|Grand Canyon|Mount Everest|Stonehenge|Big Ben|Disneyland|Little Italy|Downtown|Uptown|Soho|Brooklyn|Queens|Manhattan|Harlem|Bronx|Hollywood|Broadway".split(
    "|",
  );
const named =
  "# Bridge|# Airport|# Zoo|# Station|# Park|# National Park|# Opera House|# Museum|# County|# River|# Beach|# Bay|# Valley|# Island|# Islands|# Mall|# Harbor|# Castle|# Cathedral|# Tower|# Square|Lake #|Mount #|Mt. #|Port #|Fort #|Cape #|St. #|San #|Santa #|North #|South #|East #|West #|New #|Upper #|Lower #|Downtown #|University of # Campus|Gulf of #|Bay of #|Strait of #|Isle of #".split(
    "|",
  );

/** `Iraqi`, in the language of the locale. */
export function demonym(locale: string, random: Random): string {
  return random.pick((adjectives[locale.slice(0, 2)] ?? english).split("|"));
}

/** `U.S.`, `TX`. */
export function shortPlace(random: Random): string {
  return random.pick(short);
}

/** A sea, a region, a sight, or something that is called after the name given. */
export function landmark(random: Random, name: () => string): string {
  if (random.next() < 0.5) return random.pick(seasAndRegions);
  return random.pick(named).replace("#", name());
}
