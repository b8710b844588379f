import type { Answer } from '../../answer/answer.ts';
import type { Asked } from '../../answer/answer-question.ts';
import type { ExplainedResult, Explanation } from '../../answer/explain.ts';
import type { QuotedLine } from '../../answer/quoted-lines.ts';
import { askedLine, placeLine, questionInShort } from '../../wording/lines.ts';
import { playgroundWords as words } from '../../wording/playground.ts';
import type { Wording } from '../../wording/wording.ts';
import { attribute, type Html, html } from '../render/html.ts';
import { paragraphMarkup } from '../render/spans.ts';

export interface WhyParts {
  readonly asked: Asked;
  readonly explanation: Explanation;
  readonly wording: Wording;
  /** The lines that an answer is taken from. */
  readonly linesOf: (answer: Answer) => readonly QuotedLine[];
  /** The address of an answer's words in the archive browser. */
  readonly addressOf: (answer: Answer) => string | null;
}

/** How many places are shown, best first. */
const SHOWN = 5;
const BARS = 6;

/** Says how an answer came about: how the question was understood, what was weighed, and by which rules it may be quoted. */
export function whyPanel(parts: WhyParts): Html {
  const { asked, explanation, wording } = parts;
  const [best] = explanation.results;
  return html`
    <section><h3>${words.whyQuestion}</h3><p class="verdict">“${asked.question}”</p>${terms(explanation)}</section>
    <section><h3>${words.whySure}</h3>${confidence(explanation, wording)}</section>
    ${best !== undefined && explanation.confidence.outcome !== 'no' && rules(best.answer, parts)}
    <section><h3>${words.whyPlaces(Math.min(SHOWN, explanation.results.length))}</h3>${explanation.results.length === 0 && html`<p class="empty">${words.whyNoPlaces}</p>`}${explanation.results.slice(0, SHOWN).map((result, index) => place(result, index, parts))}</section>`;
}

function terms({ terms: all, asksNumber }: Explanation): Html {
  if (all.length === 0) return html`<p class="empty">${words.whyNoTerms}</p>`;
  return html`<p class="hint">${words.whyTerms}</p>
    <ul class="terms">${all.map(({ printed, share, isName }) => html`<li>${printed} <small>${words.percent(share)}${isName && html` · ${words.whyName}`}</small></li>`)}</ul>
    ${asksNumber && html`<p class="hint">${words.whyNumber}</p>`}`;
}

function confidence(
  { confidence: { value, answerFrom, closestFrom, outcome, reasons } }: Explanation,
  wording: Wording,
): Html {
  return html`<p class="verdict">${words.whyVerdict[outcome](words.percent(value), words.percent(answerFrom), words.percent(closestFrom))}</p>
    <meter min="0" max="1" low="${closestFrom}" high="${answerFrom}" optimum="1" value="${value}" aria-label="${words.whyConfidence}">${words.percent(value)}</meter>
    <details class="place"><summary>${words.whyReasons}</summary><div>${bars(reasons.slice(0, BARS).map(({ name, amount, bar }) => ({ label: wording.signal(name), amount, bar })))}</div></details>`;
}

function rules(answer: Answer, { wording, linesOf, addressOf }: WhyParts): Html {
  const sentences = [...new Set([answer.attribution.rule, ...answer.embargo.sentences])].filter(
    (sentence) => sentence !== null,
  );
  const address = addressOf(answer);
  return html`<section><h3>${words.whyRules}</h3><p class="verdict">${wording.attribution(answer.attribution)}</p>
      ${sentences.length === 0 ? html`<p>${wording.rule(answer.attribution)}</p>` : html`<ul class="rule-sentences">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`}
      ${wording.embargo(answer.embargo) !== null && html`<p class="hint">${wording.embargo(answer.embargo)}</p>`}</section>
    <section><h3>${words.whyLines(answer.citation.file)}</h3>
      <div class="lines">${linesOf(answer).map(({ text, struck, quoted, firstLine, lastLine }) => html`<span class="number">${firstLine === lastLine ? firstLine : `${firstLine}–${lastLine}`}</span><span>${paragraphMarkup(text, struck, quoted)}</span>`)}</div>
      ${address !== null && html`<p><a href="${address}">${words.whyReadOn}</a></p>`}</section>`;
}

function place({ answer, odds, groups, met }: ExplainedResult, index: number, { wording, addressOf }: WhyParts): Html {
  const address = addressOf(answer);
  return html`<details class="place" ${attribute('open', index === 0)}>
    <summary>${index + 1}. ${answer.asked === null ? askedLine(answer, wording) : questionInShort(answer, wording)}<small>${wording.attribution(answer.attribution)} · ${placeLine(answer.citation, wording)}${index > 0 && ` · ${words.whyOdds(words.percent(odds))}`}</small></summary>
    <div>${bars(groups.slice(0, BARS).map(({ group, amount, bar }) => ({ label: wording.signalGroup(group), amount, bar })))}
      <p class="hint">${words.whyMet} ${met.map(({ printed, by }, at) => html`${at > 0 && ', '}${printed} ${by === null ? html`<i>${words.whyUnmet}</i>` : by.toLowerCase() === printed.toLowerCase() ? '✓' : html`≈ ${by}`}`)}</p>
      ${address !== null && html`<p><a href="${address}">${words.whyReadOn}</a></p>`}</div>
  </details>`;
}

function bars(all: readonly { readonly label: string; readonly amount: number; readonly bar: number }[]): Html {
  return html`<ul class="bars">${all.map(
    ({ label, amount, bar }) =>
      html`<li><span class="label"><span>${label}</span><span class="amount">${amount < 0 ? '−' : '+'}${Math.abs(amount).toFixed(2)}</span></span><meter min="0" max="1" value="${Math.abs(bar).toFixed(3)}" ${attribute('data-against', amount < 0)} aria-label="${label}">${words.percent(Math.abs(bar))}</meter></li>`,
  )}</ul>`;
}
