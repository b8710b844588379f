/**
 * Labels that a transcript misspells, as printed, and the name that its own pages have elsewhere. Each was looked at; what is
 * not listed is a fault.
 */
export const MISSPELT_LABELS: ReadonlyMap<string, string> = new Map([
  ['MR. SULLIAN', 'Sullivan'],
  ['DR. WALESNKY', 'Walensky'],
  ['MR. HAMMILL', 'Hamill'],
  ['CHAIR BERSTEIN', 'Bernstein'],
]);

/** Labels that end in a full stop where the colon should be, as they begin a paragraph. */
export const LABELS_WITHOUT_COLON: readonly string[] = [
  'MR. KIRBY.  Thank you, Karine.',
  'DR. WALENSKY.  Thank you, Andy.',
];

/** How reporters' questions begin that a page prints under an official's label, because their Q is lost. */
export const QUESTIONS_WITHOUT_Q: readonly string[] = [
  'Jen, let me — I have a question for you on policy. First, a quick',
  'Jen, did the White House have advanced notice of the Johnson &',
  'Has the President used the Defense Production Act to boost production',
  'You mentioned a couple things that he’s doing next week. One, on the',
  'Questions on U.S.-China meeting. China has a poor record of keeping',
  'Yeah, I — following on Kaitlan, have you — have you counted the',
  'Thanks, Jen. Two questions. First, on the virus and relating to the',
  'So was there any conclusion on that? Is there more of a plan now than',
  'And just secondly, you mentioned earlier, I think in an answer to',
  'And one other topic. Are you concerned at all about Rahm Emanuel’s',
  'The courts cited, about two months ago, that the administration would',
  'A couple on Joe Manchin. The senator has said that he has been',
  'Thanks, Jen. If you could walk through the events of the last 24',
  'Was it important to the President that masks come off dur- — before',
  'American families are preparing for summer vacations right now, often',
  'And then to follow up on Mary’s question: How does the U.S. define a',
  'Every time a high-profile person, like the Vice President, catches',
  'And as war continues on, the Ukraine aid and the COVID funding that’s',
  'And then lastly, Mexico’s President said he might not go to Los',
  'But given that the steps taken so far haven’t been able to bring down',
  'There was some intelligence that was declassified yesterday about —',
  'On Korea, you’ve talked about the risk of a ballistic missile test,',
  'Thank you, Karine. I have two questions, one on the speech tomorrow',
  'Thanks, Karine. A couple times this week, the President came after',
  'Thank you. Jen Psaki said from that podium in summer of 2021, quote,',
  'How does he reassure the leaders that whatever new agreements they',
  'There are a couple of primary entrances into the West Wing. There’s',
  'Karine — (coughs) — excuse me — as you’ve now been referring multiple',
  'On the bridge itself, the Russians keep making like — this sound like',
  'Thanks, Jake. A little change of topic. In the UK, there was a',
  'Thank you. Hi, John. You referenced the release of two hostages. But',
];
