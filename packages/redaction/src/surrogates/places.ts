/** Own lists; names of six letters and more that are no words of a language of ours. */
const names = (text: string): readonly string[] =>
  text
    .trim()
    .split(/\s*[,\n]\s*/)
    .filter((name) => name !== "");

export const cities = names(`
  Augsburg, Bielefeld, Braunschweig, Chemnitz, Darmstadt, Freiburg, Göttingen, Heidelberg, Kassel, Mannheim, Münster
  Oldenburg, Osnabrück, Regensburg, Rostock, Wiesbaden, Würzburg, Innsbruck, Klagenfurt, Winterthur, Lausanne
  Aberdeen, Birmingham, Bradford, Cardiff, Coventry, Dundee, Edinburgh, Leicester, Liverpool, Newcastle
  Nottingham, Plymouth, Sheffield, Southampton, Sunderland, Swansea, Wolverhampton, Albuquerque, Baltimore
  Chattanooga, Cincinnati, Cleveland, Des Moines, Indianapolis, Jacksonville, Knoxville
  Louisville, Memphis, Milwaukee, Minneapolis, Nashville, Pittsburgh, Sacramento, Spokane, Syracuse
  Tallahassee, Tucson, Brisbane, Canberra, Adelaide, Geelong, Calgary, Edmonton, Saskatoon, Winnipeg
  Clermont, Grenoble, Marseille, Montpellier, Nantes, Perpignan, Strasbourg, Toulouse, Alicante, Córdoba
  Granada, Pamplona, Salamanca, Sevilla, Valladolid, Zaragoza, Brescia, Catania, Ferrara, Messina, Perugia
  Trieste, Vicenza, Coimbra, Setúbal, Campinas, Curitiba, Fortaleza, Eindhoven, Enschede, Groningen
  Maastricht, Nijmegen, Utrecht, Antwerpen, Charleroi, Bydgoszcz, Katowice, Lublin, Poznań, Szczecin, Wrocław
  Göteborg, Linköping, Uppsala, Västerås, Stavanger, Trondheim, Aalborg, Aarhus, Jyväskylä, Tampere
`);

export const countries = names(`
  Albania, Argentina, Armenia, Australia, Austria, Belgium, Bolivia, Brazil, Bulgaria, Cambodia, Cameroon, Canada
  Colombia, Croatia, Denmark, Ecuador, Estonia, Finland, France, Germany, Greece, Hungary, Iceland, Indonesia
  Ireland, Italy, Jamaica, Kazakhstan, Latvia, Lithuania, Malaysia, Mexico, Morocco, Namibia, Netherlands, Nigeria
  Norway, Pakistan, Panama, Paraguay, Philippines, Poland, Portugal, Romania, Senegal, Serbia, Singapore, Slovakia
  Slovenia, Spain, Sweden, Switzerland, Thailand, Tunisia, Uganda, Ukraine, Uruguay, Vietnam, Zambia
`);

export const usStates = names(`
  Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Georgia, Hawaii, Idaho
  Illinois, Indiana, Kansas, Kentucky, Louisiana, Maryland, Massachusetts, Michigan, Minnesota, Mississippi
  Missouri, Montana, Nebraska, Nevada, New Jersey, New Mexico, North Carolina, North Dakota, Oklahoma, Oregon
  Pennsylvania, Tennessee, Vermont, Virginia, Wisconsin, Wyoming
`);

/** Names of streets, without the word for street. */
export const streetNames = names(`
  Lindenberg, Ashgrove, Birchwood, Brookfield, Cedarhurst, Elmwood, Fairmont, Glenwood, Hawthorne, Hillcrest, Kingsley
  Lakeview, Mapleton, Northfield, Oakridge, Parkhurst, Pinecrest, Redwood, Rosewood, Springdale, Stonebridge
  Thornbury, Westbrook, Willowdale, Woodland, Ahornberg, Buchenau, Eichendorff, Fontane, Goethe, Hölderlin
  Kastanien, Lessing, Mozart, Rosenthal, Schiller, Uhland, Tannenberg, Wiesental, Belvedere, Bellevue
`);

/** Of the two letters that stand in front of a ZIP code. */
export const usStateCodes = names(`
  AL, AK, AZ, AR, CA, CO, CT, DE, FL, GA, HI, ID, IL, IN, IA, KS, KY, LA, ME, MD, MA, MI, MN, MS, MO, MT, NE, NV, NH, NJ
  NM, NY, NC, ND, OH, OK, OR, PA, RI, SC, SD, TN, TX, UT, VT, VA, WA, WV, WI, WY, DC
`);
