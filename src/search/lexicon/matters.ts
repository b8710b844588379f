/** Words for the same matter, as askers, reporters and officials have them. One matter a line; the first word names it. */
export const MATTERS = `
sanction, sanctions, penalty, penalties, punish, punishment, punitive measures, blacklist, economic measures, crack down
tariff, tariffs, import duty, import duties, duties, levy, levies, import tax, import taxes
export control, export controls, export restrictions, technology restrictions, chip controls
asset freeze, frozen assets, freeze, seized assets, seize, confiscate, immobilize, immobilized
price cap, oil cap, price ceiling, ceiling, limit price
oil, crude, petroleum, crude oil, barrels
gas prices, gasoline, fuel prices, price at the pump, prices at the pump, pump prices, petrol
strategic petroleum reserve, spr, emergency reserve, oil reserve, stockpile
natural gas, lng, liquefied natural gas
pipeline, pipelines, nord stream, keystone, oil line
invasion, invade, incursion, attack, assault, offensive, aggression
war, conflict, fighting, hostilities, combat, battle, battlefield
ceasefire, truce, cessation of hostilities, stop fighting, pause fighting, humanitarian pause, armistice
peace talks, negotiation, negotiations, peace deal, settlement, diplomatic solution, bargaining
hostage, hostages, captive, captives, detainee, detainees, prisoner, prisoners
prisoner swap, prisoner exchange, exchange of prisoners, hostage deal, swap
jail, jailed, prison, imprisoned, locked up, behind bars, detained, incarcerated, detention, imprisonment, lockup
missile, missiles, rocket, rockets, projectile, ballistic missile, ballistic missiles
nuclear, atomic, nuke, nukes, nuclear weapon, nuclear weapons, warhead, warheads, atom bomb
arms control, new start, nuclear treaty, strategic stability, weapons limits
iran deal, jcpoa, nuclear deal, nuclear agreement, joint comprehensive plan of action
chemical weapons, poison gas, nerve agent, novichok
troops, soldiers, forces, boots on the ground, servicemembers, service members, military personnel, gis
withdrawal, withdraw, pullout, pull out, drawdown, pull back, leave, exit
evacuation, evacuate, airlift, rescue, get out, fly out, pull out
airport, airfield, runway
weapons, arms, weaponry, munitions, ammunition, military equipment, security assistance, military aid, lethal aid
tank, tanks, abrams, armor, armored vehicles
fighter jet, fighter jets, jets, warplane, warplanes, f 16, f 16s, aircraft, fighters
drone, drones, uav, unmanned aerial vehicle, unmanned aircraft, uavs
air defense, air defenses, patriot, interceptors, antiaircraft, anti aircraft, missile defense
airstrike, airstrikes, strike, strikes, bombing, bombed, bombardment
militia, militias, proxy, proxies, militants, armed groups, fighters
terrorist, terrorists, terrorism, extremist, extremists, jihadists
cyberattack, cyberattacks, hack, hacks, hacked, hacker, hackers, hacking, breach, cyber attack, cyber intrusion, intrusion
ransomware, ransom, extortion, demand payment, colonial pipeline
spy, spying, espionage, surveillance, snoop, snooping, eavesdropping, wiretap
spy balloon, balloon, surveillance balloon
ufo, ufos, uap, uaps, unidentified aerial phenomena, flying saucers, aliens, unidentified objects
disinformation, misinformation, propaganda, fake news, false claims, lies
refugee, refugees, asylum, asylum seekers, displaced, displaced people, fleeing, evacuees
migrant, migrants, immigrant, immigrants, undocumented, newcomers, illegal immigration, unaccompanied children, unaccompanied minors
border, border crossing, border crossings, southern border, southwest border, us mexico border, rio grande
title 42, expulsions, public health order, expel
deportation, deport, deported, removal, removals, kick out, repatriation, repatriate
immigration reform, path to citizenship, pathway to citizenship, dreamers, daca
visa, visas, travel permission, entry permit
travel ban, travel restrictions, entry ban, flight ban, travel curbs
quarantine, isolation, isolate, self isolate
vaccine, vaccines, vaccination, vaccinations, vaccinated, shot, shots, jab, jabs, jabbed, dose, doses, inoculation, inoculated, immunization, immunized
booster, boosters, booster shot, third shot, additional dose, extra dose
unvaccinated, holdouts, vaccine hesitancy, hesitant, refuse shots, anti vaxxers
mandate, mandates, requirement, compulsory, required, forced, obligatory
mask, masks, masking, face covering, face coverings, masked, n95
covid, coronavirus, covid 19, pandemic, virus, sars cov 2, outbreak
variant, variants, omicron, delta, strain, strains, mutation, mutations
covid test, tests, testing, rapid test, rapid tests, at home test, antigen
antiviral, paxlovid, therapeutics, treatment, treatments, pill, pills, medication
hospital, hospitals, hospitalization, hospitalizations, wards, icu, intensive care, hospital beds
monkeypox, mpox
long covid, lingering symptoms
origin of virus, origins, wuhan, lab leak, wuhan lab, laboratory
death, deaths, died, killed, fatalities, dead, toll, casualties, victims
sick, ill, illness, symptoms, disease, ailment
doctor, physician, medical exam, checkup, physical exam, physical
mental acuity, cognitive test, cognitive, neurological exam, neurologist, parkinson's
elderly, old age, seniors, older americans, age, too old, older people
children, kids, youngsters, minors, youths, teenagers
school, schools, classroom, classrooms, students, pupils, in person learning, reopen schools
teacher, teachers, educators, teachers union
college, university, universities, campus, campuses, higher education
student debt, student loan, student loans, college loans, loan forgiveness, college debt, debt relief, loan relief
child care, daycare, childcare, day care, preschool
child tax credit, ctc, family benefit
paid leave, family leave, parental leave
stimulus, relief package, relief bill, rescue plan, american rescue plan, rescue package, stimulus checks, relief checks, direct payments
infrastructure, roads, bridges, roads and bridges, highways, public works, bipartisan infrastructure law, streets, overpasses
build back better, reconciliation, social spending, spending bill, inflation reduction act, spending package
budget, spending, appropriations, funding bill, fiscal
debt ceiling, debt limit, default, borrowing limit
shutdown, government shutdown, continuing resolution, stopgap, lapse in funding, furlough
deficit, debt, red ink, national debt
tax, taxes, taxation, tax hike, tax increase, tax cut
billionaire, billionaires, wealthy, rich, millionaires, wealthiest, top earners
corporate, corporations, companies, big business, businesses, firms
inflation, rising prices, price increases, cost of living, high prices, price hikes, prices, consumer prices, cpi
recession, downturn, slump, economic slowdown, contraction
interest rate, interest rates, rate cut, rate hike, borrowing costs, cheaper borrowing, rates, loan rates
mortgage, mortgages, home loan, home loans
housing, rent, rents, homes, home prices, apartments, house prices, real estate, renters
eviction, evictions, eviction moratorium, tenants
jobs, employment, hiring, payrolls, job growth, jobs report
unemployment, jobless, jobless claims, layoff, layoffs, laid off, lost jobs, unemployed, job losses
wage, wages, pay, salary, salaries, paycheck, paychecks, earnings
minimum wage, 15 an hour, fifteen dollars, low wage workers
strike walkout, walkout, work stoppage, picket, picket line, labor dispute
supply chain, supply chains, shortage, shortages, bottleneck, bottlenecks, ports, backlog
semiconductor, semiconductors, chips, microchips, chipmakers, chips act
critical minerals, rare earths, lithium, cobalt, nickel, battery minerals
electric vehicle, electric vehicles, ev, evs, electric cars, electric car, charging stations
bank, banks, bank failure, bank run, svb, silicon valley bank, lenders, banking
crypto, cryptocurrency, bitcoin, digital assets
stock market, wall street, markets, investors
trade, commerce, exports, imports, trade deal, free trade
antitrust, monopoly, competition, break up
climate, climate change, global warming, warming, emissions, carbon, greenhouse gas, paris agreement
clean energy, renewable, renewables, solar, wind power, green energy, solar panels
coal, fossil fuel, fossil fuels, drilling
power plant, power plants, reactor, reactors, nuclear power, nuclear energy
power grid, electricity, grid, blackout, blackouts, outage, outages, blacked out, power lines, transmission
wildfire, wildfires, fire, fires, blaze
hurricane, storm, storms, tropical storm, cyclone, hurricanes
flood, flooding, floods, flash flood
tornado, tornadoes, twister
earthquake, quake, tremor
disaster, disaster relief, emergency declaration, disaster declaration, federal aid, state of emergency
train derailment, derailment, derailed, toxic chemicals, norfolk southern
bridge collapse, key bridge, francis scott key bridge
plane, planes, airplane, aircraft, flight, flights, airliner
airline, airlines, carriers, air carriers, aviation
air traffic control, air traffic controllers, controllers
railroad, railroads, rail, trains, rail strike, freight rail, amtrak
ship, ships, vessel, vessels, boat, boats, tanker, freighter, cargo ship, navy
illegal fishing, fishing, iuu, fishing fleets, maritime domain awareness
gun, guns, firearm, firearms, gun violence, gun control, gun safety, assault weapon, assault weapons, assault rifles
mass shooting, shooting, shootings, gunman, shooter, massacre
police, cops, officers, law enforcement, policing, police reform
crime, crimes, murders, homicide, homicides, violent crime
death penalty, capital punishment, execution, executions
marijuana, cannabis, pot, weed
fentanyl, opioid, opioids, overdose, overdoses, precursor chemicals, narcotics, drugs
abortion, reproductive rights, roe, roe v wade, dobbs, abortion rights, mifepristone, abortion pill, abortion medication
contraception, birth control, contraceptives
lgbtq, lgbt, gay, transgender, trans, same sex
voting rights, ballot access, voter suppression, john lewis act, voting bill
filibuster, sixty votes, 60 votes, carve out
court packing, expand the court, court reform, adding justices, term limits justices, more justices
nominee, nominees, nomination, pick, picks, nominate, confirm, confirmation, appointee
fire, fired, dismiss, oust, removed, sack, resign, step down, quit
pardon, pardons, clemency, commute, commutation
impeachment, impeach, impeached
investigation, probe, inquiry, special counsel, investigate, inquiries
commission, panel, independent commission, 9 11 commission, blue ribbon
classified documents, classified, secret documents, secret papers, document handling, top secret
indictment, indicted, charged, criminal charges, charges, prosecution
january 6, insurrection, capitol riot, capitol attack, january sixth, storming of the capitol
impending election, election, elections, ballot, vote, midterms, midterm, polls, campaign
poll numbers, polling, approval rating, approval, surveys, popularity
debate, debates, debate night, debate performance
running for reelection, reelection, run again, second term, candidacy, drop out, quit race, leave race, withdraw race
transition, handover, incoming administration, president elect, successor
executive order, executive action, order, eo, executive orders, directive
veto, vetoed, block
bill, legislation, law, act, measure
bipartisan, both parties, across the aisle, republican support
republican, republicans, gop, conservative, conservatives
democrat, democrats, democratic, progressives
press conference, news conference, presser, take questions, media availability
interview, sit down interview, interviews
reporters, journalists, press, media, newspeople, press corps, pool
press freedom, free press, freedom of the press
human rights, rights abuses, abuses, repression, freedoms, rights record
genocide, ethnic cleansing, atrocities, atrocity, war crimes, war crime
forced labor, slave labor, forced labour
democracy, democratic backsliding, free societies, democracies, summit for democracy
autocracy, autocrat, autocrats, dictator, dictators, strongman, strongmen, authoritarian
coup, junta, generals, takeover, military takeover, seized power
protest, protests, protesters, demonstrators, demonstration, demonstrations, unrest, rally
activist, activists, civil society, dissident, dissidents, campaigners
recognize, recognition, lawful government, legitimate government, diplomatic recognition
ambassador, envoy, emissary, special envoy, ambassadors
embassy, embassies, consulate, diplomatic mission, mission
ally, allies, partner, partners, friends, alliance
summit, meeting, bilateral, bilat, sit down, talks, gathering, get together, face to face, leaders meeting
phone call, call, telephone, telephone call, spoke by phone, ring, conversation, spoke
virtual, by video, video call, videoconference, remotely, video
dinner, banquet, meal, meals, lunch, gala, evening meal, eat
joint statement, communique, declaration, final statement, joint declaration
agenda, topics, issues, discuss
trip, travel, visit, visiting, tour, journey, itinerary, stop
schedule, timetable, timeline, when, date, timing, dates
headcount, how many, number, numbers, total, count
money, funding, funds, cash, dollars, financing, million, billion, investment
aid, assistance, help, support, relief, package
humanitarian aid, humanitarian, food aid, trucks, aid trucks, aid convoy, relief supplies
famine, hunger, starvation, food insecurity, food security, food crisis, malnutrition
grain, wheat, grain shipments, grain deal, crops, fertilizer
poor countries, developing countries, developing world, low income countries, poor nations, global south, emerging economies
debt restructuring, sovereign debt, debt relief countries, debt distress, restructure debt
belt and road, bri, chinese lending, chinese loans
pgii, global infrastructure, partnership for global infrastructure, build back better world, b3w
pandemic preparedness, pandemic fund, next pandemic, global health security, next outbreak
covax, vaccine sharing, donate vaccines, global vaccination
global minimum tax, corporate minimum tax, minimum tax
artificial intelligence, ai, machine learning, chatgpt
5g, telecoms, telecommunications, open ran
cloud, cloud computing, cloud providers, data centers, infrastructure as a service
software, code, open source, coding
privacy, data privacy, personal data
social media, online platforms, platforms, tech companies, big tech, tech firms
space, satellite, satellites, orbit, moon, astronauts, rocket launch
submarine, submarines, undersea
military base, military bases, bases, installations, base access, edca
military exercise, exercises, drills, war games, joint exercises
strait transit, freedom of navigation, navigation operations, unsafe intercepts, dangerous intercepts, harassment
military communication, military to military, mil to mil, hotline, channels
one china, one china policy, independence, status quo
article 5, collective defense, mutual defense, treaty commitment, mutual defense treaty
nato membership, membership, join nato, accession, open door, membership action plan, join
burden sharing, defense spending, 2 percent, two percent
no fly zone, close the skies
swift, banking network, payment system
oligarch, oligarchs, yachts, cronies, tycoons
gold, bullion, gold transactions
evasion, evade, loophole, loopholes, circumvent, get around, workaround, backfill, dodge, skirt
default payment, bond payments, sovereign default
russian economy, ruble, war chest, war machine, war economy, defense industrial base, weapons factories, arms factories
normalization, normalize, abraham accords, diplomatic ties, establish relations
two state solution, palestinian state, statehood, two states
settlement outposts, settlements, settlers, settler violence
rafah, ground operation, ground offensive, philadelphi
tunnel, tunnels, underground
antisemitism, antisemitic, anti semitism, jew hatred
islamophobia, anti muslim, muslims
hate crime, hate crimes, asian hate, bias attacks
racism, racial justice, racial equity, systemic racism
reparations, slavery
black, african american, black americans, hbcu, hbcus
native american, tribal, tribes, indigenous
women, gender, female, girls
veterans, burn pits, pact act, ex servicemen
social security, retirement benefits, pension, pensions
medicare, medicaid, health insurance, affordable care act, obamacare, health coverage
drug prices, prescription drugs, insulin, drug costs, medicine costs
cancer, cancer moonshot, oncology, tumor
mental health, suicide, counseling
baby formula, formula, infant formula
junk fees, hidden fees, surcharges
ticket, tickets, ticketmaster
home insurance, insurance, insurers
farmer, farmers, agriculture, farms, ranchers, farmland, growers
beef, meat, meatpacking, meat processors
water, drinking water, lead pipes, lead service lines
broadband, internet, internet access, high speed internet
cost, costs, price, expense, price tag, expensive
scholarship, scholarships, fellowship, fellowships, grad students, graduate students
people to people, exchanges, educational exchange
mountaintop, himalaya, border clash, line of actual control
outcome, outcomes, deliverable, deliverables, results, concrete wins, breakthrough, breakthroughs, achievements
goal, goals, aim, aims, objective, objectives, purpose, point
message, signal, warning, warn
concern, concerned, worried, worry, afraid, fear, fears, anxious
regret, regrets, mistake, mistakes, sorry, apologize, apology, wrong
criticism, criticize, critics, scold, rebuke, blast, condemn, denounce, slam, chastise
praise, commend, applaud, brag, boast, crow, tout
agree, agreement, deal, accord, pact, arrangement
ban, prohibit, bar, barred, forbid, block, outlaw, prohibition
delay, postpone, postponed, delayed, held up, holding up, push back
cancel, canceled, cancelled, called off, call off, scrap, scrapped
end, ending, stop, halt, cease, terminate, finish
begin, start, launch, kick off, commence
increase, raise, boost, expand, ramp up, step up, more
reduce, cut, lower, decrease, shrink, slash, decline
allow, permit, let, authorize, approve, green light
confirm, verify, corroborate, proof, evidence
aware, know, knew, informed, briefed, notified, advance warning, heads up, warned ahead
reaction, respond, response, react, retaliation, retaliate
plan, plans, strategy, proposal, blueprint, roadmap
support, back, backs, endorse, favor, favour, in favor
oppose, opposes, against, object, opposition
pressure, lean on, leaning on, press, urge, push
replace, successor, replacement
first, initial, debut, maiden
last, final, farewell
illegal, unlawful, illicit
secret, covert, hidden, confidential, private
home, house, residence
work, works, effective
security, safety, protection, safe
speech, address, remarks, deliver remarks
translator, translators, interpreter, interpreters, note taker
audio, recording, tape, video footage, footage
`;
