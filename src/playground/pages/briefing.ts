import type { ReadableBriefing, ReadableExchange, ReadableTurn } from '../../answer/readable-briefing.ts';
import type { Paragraph } from '../../transcript/briefing.ts';
import { playgroundWords as words } from '../../wording/playground.ts';
import type { Wording } from '../../wording/wording.ts';
import { addressOfBriefing, anchorOf, anchorOfExchange } from '../permanent-address.ts';
import { type Html, html } from '../render/html.ts';
import { paragraphMarkup } from '../render/spans.ts';

/** What an exchange is called in the list of contents, from its index. */
export type NameOfExchange = (index: number) => string;

/** One briefing as a page to read: who spoke by which rules, then every turn, each paragraph with an address of its own. */
export function briefingPage(briefing: ReadableBriefing, wording: Wording, nameOf: NameOfExchange): Html {
  const { card, rules, problems, footnotes, exchanges, file } = briefing;
  return html`<article class="reading">
    <header><h1>${card.title}</h1><p class="meta">${[wording.when(card.when), card.location?.replaceAll('\n', ', ')].filter(Boolean).join(' · ')}</p></header>
    <dl class="facts">
      <dt>${words.whoSpoke}</dt><dd>${rules.speakers.length === 0 ? words.nobodyToQuote : html`<ul>${rules.speakers.map((speaker) => html`<li>${wording.mayPublish(speaker)}</li>`)}</ul>`}</dd>
      <dt>${words.embargoLabel}</dt><dd>${wording.embargo(rules.embargo) ?? wording.noEmbargo}</dd>
      <dt>${words.groundRules}</dt><dd>${rules.sentences.length === 0 ? wording.noRulesStated : html`<ul class="rule-sentences">${rules.sentences.map((sentence) => html`<li>${paragraphMarkup(sentence.text, sentence.struck)}</li>`)}</ul>`}${rules.editorsReasons.map((reason) => html`<p>${wording.editorsReason(reason)}</p>`)}${rules.hasClosedPart && html`<p>${wording.closedPart}</p>`}</dd>
      <dt>${words.fileLabel}</dt><dd>${file}${card.pageUrl !== null && html` · <a href="${card.pageUrl}" target="_blank" rel="noreferrer noopener">${words.publishedPage}</a>`}</dd>
      <dt>${words.problemsLabel}</dt><dd>${problems.length === 0 ? html`<span class="fine">${words.noProblems}</span>` : html`<ul class="problems">${problems.map(({ line, message }) => html`<li>${words.lineSays(line, message)}</li>`)}</ul>`}</dd>
    </dl>
    ${exchanges.length > 0 && html`<details class="contents"><summary>${words.questionCount(exchanges.length)}</summary><ol>${exchanges.map(({ index }) => html`<li value="${index + 1}"><a href="#${anchorOfExchange(index)}">${nameOf(index)}</a></li>`)}</ol></details>`}
    <div class="transcript">${body(briefing)}</div>
    ${footnotes.length > 0 && html`<section><h2>${words.footnotes}</h2>${footnotes.map(({ text, struck }) => html`<p>${paragraphMarkup(text, struck)}</p>`)}</section>`}
  </article>`;
}

/** The turns in order, those of an exchange under its head. */
function body(briefing: ReadableBriefing): Html[] {
  const pieces: Html[] = [];
  const { turns, exchanges, id } = briefing;
  for (let at = 0; at < turns.length; ) {
    const exchange = exchanges.find(({ firstTurn }) => firstTurn === at);
    const end = exchange === undefined ? at + 1 : exchange.lastTurn + 1;
    const drawn = turns.slice(at, end).map((each) => turn(each, id));
    pieces.push(
      exchange === undefined
        ? html`${drawn}`
        : html`<section class="exchange" id="${anchorOfExchange(exchange.index)}">${exchangeHead(exchange, id)}${drawn}</section>`,
    );
    at = Math.max(end, at + 1);
  }
  return pieces;
}

function exchangeHead({ index, follows }: ReadableExchange, id: string): Html {
  const anchor = anchorOfExchange(index);
  return html`<p class="exchange-head"><a href="${addressOfBriefing(id)}#${anchor}">${words.exchangeNumber(index + 1)}</a>${follows !== null && html`<a href="#${anchorOfExchange(follows)}">${words.followsExchange(follows + 1)}</a>`}</p>`;
}

function turn(each: ReadableTurn, id: string): Html {
  if (each.kind === 'closed') return html`<p class="closed">${words.closedTurn}</p>`;
  const who = each.who === null ? words.roles[each.role] : each.who.charAt(0).toUpperCase() + each.who.slice(1);
  const basis = each.basis === null ? '' : `, ${words.bases[each.basis]}`;
  return html`<section class="turn" data-role="${each.role}"><h3>${who}${basis}</h3>${each.paragraphs.map((paragraph, index) => paragraphWithAddress(paragraph, { turn: each.index, paragraph: index }, id))}</section>`;
}

function paragraphWithAddress(
  { text, struck, kind }: Paragraph,
  at: { readonly turn: number; readonly paragraph: number },
  id: string,
): Html {
  const anchor = anchorOf(at);
  const link = html`<a class="anchor" href="${addressOfBriefing(id)}#${anchor}" aria-label="${words.addressOfPassage}">¶</a>`;
  return html`<p id="${anchor}" class="${kind}">${paragraphMarkup(text, struck)}${link}</p>`;
}
