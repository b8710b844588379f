import type { Briefing, Speaker } from '../../transcript/briefing.ts';
import { checkReport } from '../../transcript/check-report.ts';
import type { ReadingRow } from '../../transcript/reading-rows.ts';
import { playgroundWords as words } from '../../wording/playground.ts';
import type { Wording } from '../../wording/wording.ts';
import { clockWords } from '../clock-face.ts';
import type { EditorsReading } from '../editors-desk.ts';
import { attribute, type Html, html } from '../render/html.ts';
import { paragraphMarkup } from '../render/spans.ts';

const ROLES = ['official', 'moderator', 'reporter', 'other'] as const;
const BASES = ['on_record', 'on_background', 'deep_background', 'off_record'] as const;

/** Where editors see what is read of a transcript before it is served. */
export function editorsPage(): Html {
  return html`<div class="reading wide" data-editors>
    <h1>${words.editorsTitle}</h1><p>${words.editorsHint}</p>
    <div class="drop" data-drop><h2>${words.dropHere}</h2><p class="hint" id="drop-types">${words.dropTypes}</p><label class="visually-hidden" for="transcript">${words.chooseFile}</label><input type="file" id="transcript" accept=".md,.txt,.html,.htm" aria-describedby="drop-types"></div>
    <div class="read" data-read aria-live="polite"></div>
    <div data-override-slot></div>
    <div class="read" data-lines></div>
  </div>`;
}

/** What was read: facts, problems, rules, speakers. */
export function readingMarkup({ briefing, override }: EditorsReading, wording: Wording): Html {
  const { header, rules, problems, speakers } = briefing;
  const report = checkReport(briefing);
  const { release } = rules.embargo;
  const released =
    release.kind === 'free'
      ? words.releaseOf.free
      : release.kind === 'at'
        ? words.releaseOf.at(clockWords(Date.parse(release.instant)))
        : words.releaseOf.held(release.reason);
  return html`<section><h2>${words.whatWasRead}</h2>
    ${override?.fault && html`<p class="form-error" role="alert">${words.overrideFaulty(override.fault)}</p>`}
    <dl class="facts">
      <dt>${words.titleLabel}</dt><dd>${header.title || words.notPrinted}</dd>
      <dt>${words.whenLabel}</dt><dd>${wording.when({ date: header.callDate, time: header.start, zone: header.zone }) || words.notPrinted}</dd>
      <dt>${words.whereLabel}</dt><dd>${header.location?.replaceAll('\n', ', ') ?? words.notPrinted}</dd>
      <dt>${words.basisLabel}</dt><dd>${words.basisOf[rules.basis]}</dd>
      <dt>${words.attributionLabel}</dt><dd>${rules.attribution.length > 0 ? rules.attribution.join('; ') : words.byName}</dd>
      <dt>${words.embargoLabel}</dt><dd>${words.embargoOf[rules.embargo.kind]}. ${released}</dd>
      <dt>${words.countsLabel}</dt><dd>${words.counts(report.n_turns, report.n_questions, report.n_exchanges, report.lines_in_turns, report.body_lines)}</dd>
      <dt>${words.problemsLabel}</dt><dd>${problems.length === 0 ? html`<span class="fine">${words.noProblems}</span>` : html`<ul class="problems">${problems.map(({ line, message }) => html`<li>${words.lineSays(line, message)}</li>`)}</ul>`}</dd>
    </dl></section>
    <section><h2>${words.rulesRead}</h2>${evidence(briefing)}</section>
    <section><h2>${words.speakersRead}</h2><div class="table-box" tabindex="0" role="region" aria-label="${words.speakersRead}"><table class="side-by-side"><thead><tr><th scope="col">${words.label}</th><th scope="col">${words.role}</th><th scope="col">${words.nameAndTitle}</th><th scope="col">${words.decidedBy}</th></tr></thead><tbody>${speakers.map(speakerRow)}</tbody></table></div></section>`;
}

function evidence({ rules }: Briefing): Html {
  const all = [...rules.evidence, ...rules.exceptions.map((exception) => exception.evidence)];
  if (all.length === 0) return html`<p class="empty">${words.noRulesRead}</p>`;
  return html`<ul class="rule-sentences">${all.map(({ about, sentence, line }) => html`<li><strong>${words.ruleAbout[about]}</strong>, ${line > 0 ? words.atLine(line) : words.fromTitle}: ${sentence}</li>`)}</ul>`;
}

function speakerRow({ label, role, identity }: Speaker): Html {
  const named = identity === null ? words.asPrinted : [identity.title, identity.name].filter(Boolean).join(' ');
  return html`<tr><td>${label}</td><td>${words.roles[role]}</td><td>${named}</td><td>${identity !== null && html`${words.decidedByWords[identity.decidedBy]}<span class="role">${identity.evidence}</span>`}</td></tr>`;
}

/** The file beside what it was taken for. */
export function linesMarkup({ rows }: EditorsReading): Html {
  return html`<section><h2>${words.lineByLine}</h2><p class="hint">${words.lineByLineHint}</p><div class="table-box" tabindex="0" role="region" aria-label="${words.lineByLine}"><table class="side-by-side"><thead><tr><th scope="col" class="number">${words.linesLabel}</th><th scope="col">${words.inTheFile}</th><th scope="col">${words.readAs}</th></tr></thead><tbody>${rows.map(lineRow)}</tbody></table></div></section>`;
}

function lineRow({ firstLine, lastLine, source, reading, problems }: ReadingRow): Html {
  const isOdd = problems.length > 0 || reading.kind === 'unexplained';
  return html`<tr ${attribute('data-odd', isOdd)}><td class="number">${firstLine === lastLine ? firstLine : `${firstLine}–${lastLine}`}</td><td class="source">${source}</td><td>${readAs(reading)}${problems.map(({ message }) => html`<p class="form-error">${message}</p>`)}</td></tr>`;
}

function readAs(reading: ReadingRow['reading']): Html {
  if (reading.kind === 'speech') {
    const { label, role, paragraph } = reading;
    return html`<span class="role">${words.roles[role]} · ${label}</span>${paragraphMarkup(paragraph.text, paragraph.struck)}`;
  }
  const name = words.readings[reading.kind];
  return reading.kind === 'note'
    ? html`<span class="role">${name}</span>${paragraphMarkup(reading.paragraph.text, reading.paragraph.struck)}`
    : html`<span class="role">${name}</span>`;
}

/** The form that makes an override. */
export function overrideForm({ briefing }: EditorsReading): Html {
  const own = briefing.speakers.filter(({ role }) => role !== 'reporter');
  return html`<form class="override" data-override><h2>${words.overrideTitle}</h2><p class="hint">${words.overrideHint(`${briefing.id}.override.yaml`)}</p>
    <label class="field"><span>${words.reasonLabel}</span><input type="text" name="reason" maxlength="500" autocomplete="off"></label>
    <div class="pairs">
      <label class="field"><span>${words.basisLabel}</span><select name="basis"><option value="">${words.leaveAsRead}</option>${BASES.map((basis) => html`<option value="${basis}">${words.basisOf[basis]}</option>`)}</select></label>
      <label class="field"><span>${words.embargoLabel}</span><select name="embargo"><option value="">${words.leaveAsRead}</option><option value="none">${words.embargoNone}</option><option value="until">${words.embargoUntil}</option><option value="held">${words.embargoHeld}</option></select></label>
      <label class="field"><span>${words.embargoUntilLabel}</span><input type="text" name="until" maxlength="40" autocomplete="off"></label>
    </div>
    <label class="field"><span>${words.attributionHint}</span><textarea name="attribution" rows="2"></textarea></label>
    <fieldset><legend>${words.speakersRead}</legend>${own.map(({ label }, index) => speakerFields(label, index))}</fieldset>
    <p class="form-error" role="alert"></p>
    <div class="actions"><button type="submit" class="button" data-style="secondary">${words.tryIt}</button><button type="button" class="button" data-style="primary" data-save-override>${words.saveOverride}</button></div>
    <pre class="source" data-yaml hidden></pre>
  </form>`;
}

function speakerFields(label: string, index: number): Html {
  const id = `speaker-${index}`;
  return html`<fieldset class="speaker-row" data-speaker="${label}"><legend class="visually-hidden">${label}</legend><strong>${label}</strong>
    <label class="field" for="${id}-role"><span>${words.role}</span><select id="${id}-role" name="role"><option value="">${words.leaveAsRead}</option>${ROLES.map((role) => html`<option value="${role}">${words.roles[role]}</option>`)}</select></label>
    <label class="field" for="${id}-name"><span>${words.nameLabel}</span><input type="text" id="${id}-name" name="name" maxlength="120" autocomplete="off"></label>
    <label class="field" for="${id}-title"><span>${words.titleField}</span><input type="text" id="${id}-title" name="title" maxlength="200" autocomplete="off"></label></fieldset>`;
}
