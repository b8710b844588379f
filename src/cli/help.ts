const HELP: Readonly<Record<string, string>> = {
  ask: `Ask the transcripts a question.

  npm run -s cli -- ask "QUESTION" [--briefing ID] [--transcripts DIR] [--json | --explain] [--top N]
  npm run -s cli -- ask --batch ROWS.jsonl --scope briefing|archive [--transcripts DIR] [--top N]

  --briefing ID      only this briefing: its file name without the ending
  --transcripts DIR  the folder of transcripts, with its subfolders (default: transcripts)
  --json             the ranked results as one line of JSON
  --explain          beside the answer: how the question was understood, how sure it is, why these places
  --top N            how many results, 1 to 100 (default: 10)
  --batch FILE       many questions: one {"id", "question", "file"} a line; one result line each, in order
  --scope SCOPE      with --batch: search each row's own file (briefing), or all of them (archive, the default)

  Examples
  npm run -s cli -- ask "Is the Biden-Putin summit still on?"
  npm run -s cli -- ask "what did the executive order do?" --json
  npm run -s cli -- ask "why not sanction Russia now?" --explain
`,
  chat: `Ask one question after the other, from the terminal or a pipe, one a line.

  npm run -s cli -- chat [--transcripts DIR]

  --transcripts DIR  the folder of transcripts, with its subfolders (default: transcripts)
`,
  check: `Say what was understood of transcripts, and what is wrong with them.

  npm run -s cli -- check PATH… [--json]

  PATH    a file, or a folder with its subfolders
  --json  one line of JSON a file

  Examples
  npm run -s cli -- check transcripts
  npm run -s cli -- check transcripts --json
`,
  quote: `Find who said some words, also where a few of them are wrong.

  npm run -s cli -- quote "WORDS" [--speaker S] [--since DATE] [--until DATE] [--briefing ID] [--transcripts DIR] [--json] [--top N]

  Words in quotation marks of their own must stand exactly so: '"no intention of sending"'.

  --speaker S        only this speaker: words of a name or a title, or of an attribution phrase
  --since DATE       only from this day on: 2022-02-21, or a month or a year
  --until DATE       only up to this day
  --briefing ID      only this briefing: its file name without the ending
  --transcripts DIR  the folder of transcripts, with its subfolders (default: transcripts)
  --json             the ranked places as one line of JSON
  --top N            how many places, 1 to 100 (default: 10)

  Examples
  npm run -s cli -- quote "no intention of sending American forces"
  npm run -s cli -- quote "no plans of sending American forces" --speaker "administration official" --json
`,
  digest: `Print the digest that would be posted at an hour.

  npm run -s cli -- digest --on DATE [--at HH:MM] --timezone ZONE [--kind KIND] [--topic WORDS]… [--speaker WORDS]… [--transcripts DIR] [--json]

  --on DATE          the day, such as 2022-02-22
  --at HH:MM         the hour on that day (default: 08:00)
  --timezone ZONE    whose day and hour: an IANA zone such as America/New_York
  --kind KIND        new: what might be published for the first time in the 24 hours before (the default)
                     on-this-day: what was said on this day in earlier years
                     archive: the next exchanges of all that there is, from the first one on
  --topic WORDS      what the readers follow; may be given several times
  --speaker WORDS    whom they follow: words of a name, a title, or an attribution phrase
  --transcripts DIR  the folder of transcripts, with its subfolders (default: transcripts)
  --json             as one line of JSON

  What is under embargo at that hour is not there.

  Examples
  npm run -s cli -- digest --on 2022-02-22 --timezone America/New_York
  npm run -s cli -- digest --on 2025-02-21 --timezone Europe/London --kind on-this-day --topic sanctions
`,
  import: `Fetch a page of a known source, or read a file, check it, and keep it as a transcript with its source.

  npm run -s cli -- import URL|FILE [--transcripts DIR] [--replace]

  URL    a page of the White House of an administration since 2009, or of a host that IMPORT_HOSTS names
  FILE   a saved web page, or a transcript

  --transcripts DIR  the folder to keep it in (default: transcripts)
  --replace          write over a transcript of the same name

  Example
  npm run -s cli -- import https://bidenwhitehouse.archives.gov/briefing-room/press-briefings/2022/02/21/background-press-call-by-senior-administration-officials-on-russia-and-ukraine/
`,
  backup: `Copy the settings, digests and what was sent into a file.

  npm run -s cli -- backup FILE [--replace]

  The store is the one that the environment or .env names: DATABASE_URL, else STORE_FILE. The bot may go on running.
  The file is text, a line of JSON a row, with a checksum; it can be restored into either database.

  --replace  write over FILE where it is there already

  Example
  npm run -s cli -- backup on-background-2026-03-01.jsonl
`,
  restore: `Put a copy into the store, which must be empty. All of it is restored, or nothing.

  npm run -s cli -- restore FILE

  Example
  STORE_FILE=data/new.db npm run -s cli -- restore on-background-2026-03-01.jsonl
`,
  move: `Copy the store into another database, which must be empty. Stop the bot first.

  npm run -s cli -- move --to postgres://USER:PASSWORD@HOST/NAME | FILE

  The old store stays as it is.

  Example
  npm run -s cli -- move --to postgres://bot@db.example.org/on_background
`,
};

const OVERVIEW = `On Background answers questions from press briefing transcripts, in the officials' own words.

  npm run -s cli -- COMMAND …

  ask     ask the transcripts a question
  quote   find who said some words, also where a few of them are wrong
  digest  print the digest that would be posted at an hour
  chat    ask one question after the other
  check   say what was understood of transcripts, and what is wrong with them
  import  fetch a page of a known source, or read a file, and keep it as a transcript
  backup  copy the settings and digests into a file
  restore put such a copy into an empty store
  move    copy them into another database
  help    this page; "help COMMAND" for one command

  npm start opens the Discord bot, or without a token the playground: the bot in a web page on this machine.
  Replies are in the terminal's language (LANG) where it is English, Spanish or French; --language en|es|fr sets it.
  Exit status: 0 the command did its work, 2 its arguments are wrong, 1 it failed.
`;

/** The page of help on a command; the overview where there is no such command. */
export function help(command?: string): string {
  return HELP[command ?? ''] ?? OVERVIEW;
}
