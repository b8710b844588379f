import type { Briefing, Problem } from './briefing.ts';

/** What `check --json` prints for one transcript, field by field. */
export interface CheckReport {
  readonly file: string;
  readonly title: string;
  readonly call_date: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly tz: string | null;
  readonly location: string | null;
  readonly basis: string;
  readonly attribution: readonly string[];
  readonly embargo: string;
  readonly embargo_until: string | null;
  readonly embargo_lifted_stated: boolean;
  readonly official_labels: readonly string[];
  readonly n_questions: number;
  readonly n_exchanges: number;
  readonly n_turns: number;
  readonly corrections: number;
  readonly body_lines: number;
  readonly lines_in_turns: number;
  readonly problems: readonly Problem[];
}

/** Says what was understood of a transcript. */
export function checkReport(briefing: Briefing): CheckReport {
  const { header, rules, speakers, turns, footnotes } = briefing;
  const paragraphs = turns.flatMap((turn) => turn.paragraphs);
  const struck = paragraphs.reduce((sum, paragraph) => sum + paragraph.struck.length, 0);
  return {
    file: briefing.file,
    title: header.title,
    call_date: header.callDate,
    start: header.start,
    end: header.end,
    tz: header.zone,
    location: header.location,
    basis: rules.basis,
    attribution: rules.attribution,
    embargo: rules.embargo.kind,
    embargo_until: rules.embargo.until,
    embargo_lifted_stated: rules.embargo.liftedStated,
    official_labels: speakers.filter((speaker) => speaker.role === 'official').map((speaker) => speaker.label),
    n_questions: turns.filter((turn) => speakers[turn.speaker]?.role === 'reporter').length,
    n_exchanges: briefing.exchanges.length,
    n_turns: turns.length,
    corrections: struck + footnotes.filter((note) => /correction/i.test(note.text)).length,
    body_lines: briefing.lines.body,
    lines_in_turns: briefing.lines.inTurns,
    problems: briefing.problems,
  };
}
