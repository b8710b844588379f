/**
 * Zones of places, by name in small letters. The time zone database names each zone after its largest city; countries,
 * states and other cities that press trips go to are listed here. A state or country with several zones stands for the
 * one that most of its people keep.
 */
const TABLE: Readonly<Record<string, string>> = {
  'America/New_York':
    'washington|dc|boston|massachusetts|miami|florida|atlanta|philadelphia|pennsylvania|pittsburgh|baltimore|maryland|virginia|delaware|wilmington|new jersey|connecticut|rhode island|new hampshire|vermont|maine|north carolina|south carolina|ohio|cleveland|michigan|west virginia|new york city',
  'America/Chicago':
    'illinois|wisconsin|milwaukee|minnesota|minneapolis|iowa|missouri|arkansas|louisiana|new orleans|mississippi|alabama|tennessee|nashville|texas|dallas|houston|austin|oklahoma|kansas|nebraska|north dakota|south dakota',
  'America/Indiana/Indianapolis': 'indiana',
  'America/Kentucky/Louisville': 'kentucky',
  'America/Denver': 'colorado|new mexico|utah|wyoming|montana|idaho|salt lake city',
  'America/Phoenix': 'arizona',
  'America/Los_Angeles':
    'california|san diego|san francisco|seattle|oregon|nevada|las vegas|rancho mirage|sunnylands|camp pendleton',
  'America/Anchorage': 'alaska',
  'Pacific/Honolulu': 'hawaii',
  'America/Puerto_Rico': 'san juan',
  'America/Toronto': 'canada|ottawa|montreal',
  'America/Mexico_City': 'mexico',
  'America/Sao_Paulo': 'brazil|rio de janeiro|brasilia',
  'America/Argentina/Buenos_Aires': 'argentina|buenos aires',
  'Europe/London':
    'united kingdom|uk|england|britain|scotland|cornwall|carbis bay|st ives|glasgow|edinburgh|belfast|northern ireland|wales',
  'Europe/Dublin': 'ireland',
  'Europe/Paris': 'france|normandy|nice|cannes|strasbourg',
  'Europe/Brussels': 'belgium',
  'Europe/Berlin': 'germany|munich|frankfurt|hamburg|krun|elmau|schloss elmau|ramstein',
  'Europe/Rome': 'italy|apulia|fasano|borgo egnazia|naples|sicily|vatican city',
  'Europe/Madrid': 'spain',
  'Europe/Zurich': 'switzerland|geneva|davos|bern',
  'Europe/Warsaw': 'poland|rzeszow|krakow',
  'Europe/Kyiv': 'ukraine|kyiv|kiev',
  'Europe/Vilnius': 'lithuania',
  'Europe/Helsinki': 'finland',
  'Europe/Stockholm': 'sweden',
  'Europe/Oslo': 'norway',
  'Europe/Copenhagen': 'denmark',
  'Europe/Prague': 'czech republic',
  'Europe/Amsterdam': 'netherlands|the hague',
  'Europe/Lisbon': 'portugal',
  'Europe/Bucharest': 'romania',
  'Europe/Istanbul': 'turkey|ankara',
  'Europe/Moscow': 'russia',
  'Asia/Jerusalem': 'israel|tel aviv|west bank|bethlehem',
  'Asia/Riyadh': 'saudi arabia|jeddah|jiddah',
  'Africa/Cairo': 'egypt|sharm el sheikh',
  'Asia/Amman': 'jordan',
  'Asia/Dubai': 'united arab emirates|abu dhabi',
  'Asia/Qatar': 'doha|qatar',
  'Asia/Kolkata': 'india|new delhi|delhi|mumbai',
  'Asia/Tokyo': 'japan|hiroshima|osaka',
  'Asia/Seoul': 'republic of korea|south korea|korea',
  'Asia/Shanghai': 'china|beijing',
  'Asia/Taipei': 'taiwan',
  'Asia/Manila': 'philippines|palawan',
  'Asia/Bangkok': 'thailand',
  'Asia/Ho_Chi_Minh': 'vietnam|hanoi',
  'Asia/Phnom_Penh': 'cambodia',
  'Asia/Jakarta': 'indonesia',
  'Asia/Makassar': 'bali|nusa dua',
  'Asia/Singapore': 'singapore',
  'Asia/Vientiane': 'laos',
  'Australia/Sydney': 'australia|canberra|melbourne',
  'Pacific/Auckland': 'new zealand|wellington',
  'Africa/Luanda': 'angola',
  'Africa/Accra': 'ghana',
  'Africa/Dar_es_Salaam': 'tanzania',
  'Africa/Lusaka': 'zambia',
  'Africa/Nairobi': 'kenya',
  'Africa/Lagos': 'nigeria|abuja',
  'Africa/Johannesburg': 'south africa|pretoria|cape town',
  'Africa/Addis_Ababa': 'ethiopia',
  'America/Lima': 'peru',
  'America/Bogota': 'colombia',
  'America/Santiago': 'chile',
  'America/Guatemala': 'guatemala',
  'America/Costa_Rica': 'costa rica',
};

/** Names in the database that are ordinary words or family names. */
const NOT_PLACES = new Set(
  'easter|center|casey|davis|troll|vostok|palmer|reunion|jersey|knox|currie|general|acre|factory|halifax|mayotte|nome'.split(
    '|',
  ),
);

let made: ReadonlyMap<string, string> | null = null;

/** Zone by place name in small letters, without full stops. */
export function placeZones(): ReadonlyMap<string, string> {
  made ??= makeZones();
  return made;
}

function makeZones(): ReadonlyMap<string, string> {
  const zones = new Map<string, string>();
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const city = (zone.split('/').at(-1) ?? '').replaceAll('_', ' ').toLowerCase();
    if (zone.includes('/') && /^[a-z ]{4,}$/.test(city) && !NOT_PLACES.has(city)) zones.set(city, zone);
  }
  for (const [zone, names] of Object.entries(TABLE)) {
    for (const name of names.split('|')) zones.set(name, zone);
  }
  return zones;
}
