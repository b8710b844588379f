/**
 * Countries and other places: for each the names that stand for it in the news of 2021 to 2025 — itself, its people, its
 * capital, the seat of its government, those who led it or spoke for it abroad. One place a line; the first word names
 * the line.
 */
export const PLACES = `
afghanistan, afghan, afghans, kabul, taliban, ghani, kandahar, bagram
albania, albanian, tirana
algeria, algerian, algiers
angola, angolan, luanda, lourenco
argentina, argentine, argentinian, buenos aires, milei, fernandez
armenia, armenian, yerevan, pashinyan, nagorno karabakh
australia, australian, canberra, sydney, albanese, scott morrison, turnbull
austria, austrian, vienna
azerbaijan, azerbaijani, baku, aliyev
bahrain, bahraini, manama
bangladesh, bangladeshi, dhaka, hasina
belarus, belarusian, minsk, lukashenko, lukashenka
belgium, belgian, brussels
bolivia, bolivian
brazil, brazilian, brasilia, lula, bolsonaro
bulgaria, bulgarian, sofia
burma, burmese, myanmar, naypyidaw, rangoon, yangon, aung san suu kyi
cambodia, cambodian, phnom penh, hun sen, hun manet
canada, canadian, canadians, ottawa, trudeau
chile, chilean, santiago, boric
china, chinese, beijing, prc, xi jinping, xi, wang yi, li qiang, people's republic of china, ccp
colombia, colombian, bogota, petro, duque
congo, congolese, kinshasa, drc, tshisekedi
costa rica, costa rican
croatia, croatian, zagreb
cuba, cuban, cubans, havana, diaz canel, castro
cyprus, cypriot, nicosia
czech, czech republic, czechia, prague, fiala, pavel
denmark, danish, danes, copenhagen, frederiksen
dominican republic, santo domingo
ecuador, ecuadorian, quito, lasso, noboa
egypt, egyptian, cairo, sisi, el sisi
el salvador, salvadoran, bukele
estonia, estonian, tallinn, kallas
ethiopia, ethiopian, addis ababa, abiy, tigray, tigrayan
fiji, fijian, suva
finland, finnish, finns, helsinki, niinisto, marin, stubb
france, french, paris, elysee, macron
georgia tbilisi, georgian, tbilisi
germany, german, germans, berlin, merkel, scholz, bundestag, chancellor
ghana, ghanaian, accra
greece, greek, athens, mitsotakis
guatemala, guatemalan, giammattei, arevalo
guyana, guyanese
haiti, haitian, haitians, port au prince, moise, ariel henry
honduras, honduran, castro xiomara, tegucigalpa
hungary, hungarian, budapest, orban
iceland, icelandic, reykjavik
india, indian, new delhi, delhi, modi, jaishankar
indonesia, indonesian, jakarta, bali, jokowi, widodo, prabowo
iran, iranian, iranians, tehran, raisi, khamenei, rouhani, irgc, islamic republic, pezeshkian
iraq, iraqi, iraqis, baghdad, kadhimi, sudani, erbil
ireland, irish, dublin, taoiseach, varadkar
northern ireland, ulster, belfast, stormont, good friday agreement, good friday accord
israel, israeli, israelis, jerusalem, tel aviv, netanyahu, bibi, bennett, lapid, gantz, gallant, idf, knesset, herzog
italy, italian, rome, draghi, meloni
ivory coast, cote d'ivoire, ivorian
japan, japanese, tokyo, kishida, suga, ishiba, abe, hiroshima
jordan, jordanian, amman, king abdullah, hashemite
kazakhstan, kazakh, astana, tokayev
kenya, kenyan, nairobi, ruto, kenyatta
kosovo, kosovar, pristina
kuwait, kuwaiti
latvia, latvian, riga
lebanon, lebanese, beirut, hezbollah
libya, libyan, tripoli
lithuania, lithuanian, vilnius, nauseda
baltic, baltics, estonia, latvia, lithuania
malaysia, malaysian, kuala lumpur, anwar ibrahim
mali, malian, bamako
marshall islands, micronesia, palau
mexico, mexican, mexicans, mexico city, lopez obrador, amlo, sheinbaum
moldova, moldovan, chisinau, sandu
mongolia, mongolian, ulaanbaatar
morocco, moroccan, rabat, western sahara
mozambique, mozambican
namibia, namibian
netherlands, dutch, the hague, amsterdam, rutte
new zealand, kiwi, wellington, ardern, hipkins, luxon
nicaragua, nicaraguan, ortega, managua
niger, nigerien, niamey
nigeria, nigerian, abuja, lagos, buhari, tinubu
north korea, north korean, dprk, pyongyang, kim jong un
norway, norwegian, oslo, store, solberg
pakistan, pakistani, islamabad, imran khan, sharif
palestinian, palestinians, palestinian authority, west bank, ramallah, abbas, gaza, gazans, plo
panama, panamanian
papua new guinea, marape, port moresby
peru, peruvian, lima, boluarte, castillo
philippines, philippine, filipino, filipinos, manila, marcos, duterte, palawan
poland, polish, poles, warsaw, duda, tusk, morawiecki
portugal, portuguese, lisbon
qatar, qatari, doha
romania, romanian, bucharest, iohannis
russia, russian, russians, moscow, kremlin, putin, lavrov, st petersburg, peskov, medvedev, russian federation
rwanda, rwandan, kigali, kagame
saudi arabia, saudi, saudis, riyadh, mbs, crown prince, mohammed bin salman, king salman, jeddah, the kingdom
senegal, senegalese, dakar, macky sall
serbia, serbian, belgrade, vucic
singapore, singaporean, lee hsien loong
slovakia, slovak, bratislava, fico, caputova
solomon islands, honiara, sogavare
somalia, somali, mogadishu, al shabaab
south africa, south african, pretoria, johannesburg, ramaphosa
south korea, south korean, rok, republic of korea, seoul, yoon, yoon suk yeol, moon jae in
south sudan, juba
spain, spanish, madrid, sanchez
sri lanka, sri lankan, colombo
sudan, sudanese, khartoum, darfur, burhan
sweden, swedish, swedes, stockholm, andersson, kristersson
switzerland, swiss, geneva, bern
syria, syrian, syrians, damascus, assad, aleppo, idlib
taiwan, taiwanese, taipei, tsai, tsai ing wen, lai, taiwan strait
tanzania, tanzanian, samia
thailand, thai, bangkok
tunisia, tunisian, tunis
turkey, turkish, turks, turkiye, ankara, erdogan, istanbul
uganda, ugandan, museveni
ukraine, ukrainian, ukrainians, kyiv, kiev, zelenskyy, zelensky, zelenskiy, zelenskii, yermak, kuleba, donbas, crimea
united arab emirates, uae, emirati, emiratis, abu dhabi, dubai, mbz
united kingdom, uk, britain, british, brits, england, london, downing street, boris johnson, johnson, sunak, truss, starmer, prime minister johnson, queen elizabeth, king charles, great britain
united states, usa, america, american, americans, washington
uzbekistan, uzbek, tashkent
vatican, holy see, pope, pope francis, pontiff
venezuela, venezuelan, venezuelans, caracas, maduro, guaido
vietnam, vietnamese, hanoi
yemen, yemeni, sanaa, houthi, houthis, ansar allah
zambia, zambian, lusaka, hichilema
zimbabwe, zimbabwean, harare
european union, eu, brussels, european commission, von der leyen, ursula von der leyen, european council, the europeans, michel
nato, north atlantic treaty organization, atlantic alliance, transatlantic alliance, stoltenberg, military alliance
asean, southeast asia, southeast asian, association of southeast asian nations
g7, group of seven, g 7, rich democracies, leading democracies
g20, group of twenty, g 20
united nations, un, u n, guterres, security council, general assembly, unga
quad, four country, four nation, quad leaders
aukus, nuclear powered submarines, submarine deal
africa, african, african union, sub saharan
central america, northern triangle, guatemala, honduras, el salvador
latin america, latin american, south america, western hemisphere
middle east, gulf states, gcc, gulf cooperation council
indo pacific, asia pacific, pacific region
south china sea, second thomas shoal, spratly, disputed waters, west philippine sea, scarborough shoal
arctic, antarctic, polar
hong kong, hongkong
xinjiang, uyghur, uyghurs, uighur, uighurs
tibet, tibetan, dalai lama
persian gulf, strait of hormuz, gulf of oman
red sea, bab el mandeb, gulf of aden
black sea, odesa, odessa, bosphorus
puerto rico, puerto rican, san juan
california, los angeles, san francisco, newsom, sacramento
texas, texan, austin texas, houston, abbott, uvalde, dallas
florida, floridian, tallahassee, desantis, miami, tampa
new york, new york city, hochul, cuomo, manhattan, brooklyn
maryland, baltimore, wes moore
michigan, detroit, whitmer, lansing
louisiana, new orleans, john bel edwards, baton rouge
georgia, atlanta, kemp, peach state
virginia, richmond, youngkin
pennsylvania, philadelphia, pittsburgh, shapiro
illinois, chicago, pritzker
arizona, phoenix, hobbs
minnesota, minneapolis, walz, st paul
hawaii, maui, lahaina, honolulu
ohio, columbus ohio, east palestine, dewine, cleveland
kentucky, beshear, louisville
tennessee, nashville, memphis
north carolina, raleigh, asheville
puget sound, seattle, washington state
capitol hill, congress, congressional, lawmakers, legislators, house and senate, the hill
`;
