/**
 * People, offices and bodies of American public life, 2021 to 2025: the names that stand for the same one. One a line;
 * the first names the line.
 */
export const PEOPLE = `
president biden, biden, joe biden, potus, commander in chief, the president
vice president, harris, kamala harris, kamala, vp, veep
first lady, jill biden, dr biden, flotus, president's wife
second gentleman, emhoff, doug emhoff
hunter biden, hunter, president's son
trump, donald trump, former president, predecessor, previous administration, last administration, prior administration
obama, barack obama, obama administration
pence, mike pence
pelosi, nancy pelosi, house speaker, speaker
mccarthy, kevin mccarthy, house speaker
mike johnson, speaker johnson, house speaker
schumer, chuck schumer, senate majority leader, majority leader
mcconnell, mitch mcconnell, senate minority leader
manchin, joe manchin
sinema, kyrsten sinema
state department, secretary of state, blinken, antony blinken, top diplomat, foggy bottom, chief diplomat, diplomats
pentagon, defense department, dod, department of defense, secretary of defense, austin, lloyd austin, defense secretary, defense chief
joint chiefs, milley, mark milley, general brown, top general, chairman of the joint chiefs
treasury, treasury department, treasury secretary, yellen, janet yellen, treasury chief, finance minister
justice department, doj, department of justice, attorney general, garland, merrick garland, federal prosecutors
fbi, federal bureau of investigation, wray, christopher wray
homeland security, dhs, mayorkas, alejandro mayorkas, department of homeland security
hhs, health and human services, becerra, xavier becerra, health secretary
cdc, centers for disease control, walensky, rochelle walensky, mandy cohen
fda, food and drug administration, califf, drug regulator, drug regulators
nih, national institutes of health, francis collins
fauci, anthony fauci, dr fauci, niaid, infectious disease expert
surgeon general, vivek murthy, murthy
covid coordinator, zients, jeff zients, ashish jha, jha, covid response coordinator
chief of staff, klain, ron klain, jeff zients
national security advisor, sullivan, jake sullivan, national security adviser, nsc, national security council
press secretary, psaki, jen psaki, jean pierre, karine jean pierre, white house spokesperson, white house spokeswoman
kirby, john kirby, nsc spokesman
commerce department, raimondo, gina raimondo, commerce secretary
transportation department, buttigieg, pete buttigieg, transportation secretary, dot
energy department, granholm, jennifer granholm, energy secretary, department of energy
interior department, haaland, deb haaland, interior secretary
agriculture department, vilsack, tom vilsack, usda, agriculture secretary, farm secretary
education department, cardona, miguel cardona, education secretary
labor department, walsh, marty walsh, julie su, labor secretary
hud, fudge, marcia fudge, housing and urban development, housing secretary
veterans affairs, va, mcdonough, denis mcdonough
epa, regan, michael regan, environmental protection agency
us trade representative, ustr, tai, katherine tai, trade representative, trade chief
cia, central intelligence agency, burns, bill burns, spy agency, spies
director of national intelligence, haines, avril haines, odni, intelligence community, spy agencies
federal reserve, fed, powell, jerome powell, central bank, fomc, central bankers
council of economic advisers, cea, rouse, bernstein, jared bernstein, white house economists
national economic council, nec, deese, brian deese, brainard, lael brainard
omb, office of management and budget, shalanda young, young, budget director, budget office
cbo, congressional budget office
irs, internal revenue service, tax collector, tax agency
sec, securities and exchange commission, gensler
ftc, federal trade commission, lina khan, khan, antitrust
fcc, federal communications commission
faa, federal aviation administration, aviation regulator
ntsb, national transportation safety board
nasa, space agency, bill nelson
nsa, national security agency, neuberger, anne neuberger
cisa, cybersecurity and infrastructure security agency, easterly, jen easterly
climate envoy, kerry, john kerry, climate czar, gina mccarthy, podesta
fema, federal emergency management agency, criswell, deanne criswell, disaster agency
postal service, usps, dejoy, louis dejoy, postmaster general, mail
secret service, cheatle, presidential protection
supreme court, high court, scotus, justices, chief justice, roberts, nine justices
ketanji brown jackson, judge jackson, supreme court nominee
senate parliamentarian, parliamentarian, senate referee
coast guard, uscg
national guard, guardsmen, guard troops
customs and border protection, cbp, border patrol, border agents
ice, immigration and customs enforcement, deportation officers
usaid, agency for international development, samantha power
world health organization, who tedros, tedros
world bank, ajay banga, malpass, multilateral development bank, development lender
imf, international monetary fund, georgieva
wto, world trade organization
iaea, nuclear watchdog, grossi, international atomic energy agency
opec, opec plus, oil producers, oil cartel
icc, international criminal court, war crimes court
hamas, sinwar, haniyeh
isis, islamic state, isil, daesh, isis k
al qaeda, qaeda, zawahiri, bin laden
wagner, prigozhin, wagner group, russian mercenaries
navalny, alexei navalny, aleksey navalny, jailed opposition leader, opposition leader, putin critic
whelan, paul whelan, detained americans, wrongfully detained, american prisoners
griner, brittney griner, basketball player, wnba
gershkovich, evan gershkovich, wall street journal reporter, jailed reporter
khashoggi, jamal khashoggi, murdered journalist, slain journalist
austin tice, tice, journalist held syria
george floyd, floyd, chauvin, police killing
elon musk, musk, tesla, twitter, spacex, starlink
zuckerberg, facebook, meta, social media company
bezos, amazon
tiktok, bytedance, chinese owned app, video app
huawei, zte, chinese telecom
microsoft, exchange server
boeing, planemaker, plane maker
pfizer, biontech, moderna, johnson and johnson, vaccine makers, vaccine manufacturers
teamsters, unions, afl cio, organized labor, uaw, united auto workers, labor unions
nra, gun lobby
planned parenthood, abortion providers
president's doctor, white house physician, o'connor, kevin o'connor, presidential physician, physician
`;
