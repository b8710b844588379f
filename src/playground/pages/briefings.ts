import type { BriefingFilter, BriefingList, ListedBriefing } from '../../answer/browse-briefings.ts';
import { questionInShort } from '../../wording/lines.ts';
import { playgroundWords as words } from '../../wording/playground.ts';
import type { Wording } from '../../wording/wording.ts';
import { addressOfBriefing } from '../permanent-address.ts';
import { attribute, type Html, html } from '../render/html.ts';

export interface BriefingsParts {
  readonly filter: BriefingFilter;
  readonly list: BriefingList;
  /** From 0. */
  readonly page: number;
  readonly pageSize: number;
  readonly speakers: readonly string[];
  readonly wording: Wording;
  /** The address of a hit in its briefing. */
  readonly addressOf: (hit: ListedBriefing['hits'][number]) => string;
}

const BASES = ['on_record', 'on_background'] as const;

/** The archive: which briefings there are, by date, and by who spoke, on what basis, about what. */
export function briefingsPage(parts: BriefingsParts): Html {
  const { filter, list, speakers } = parts;
  const isFiltered = filter.topic !== undefined || filter.speaker !== undefined || filter.basis !== undefined;
  return html`<div class="reading wide">
    <h1>${words.briefingsTitle}</h1>
    <form class="filters" action="/briefings" role="search">
      <label class="field"><span>${words.topic}</span><input type="search" name="topic" value="${filter.topic ?? ''}" maxlength="300" autocomplete="off"></label>
      <label class="field"><span>${words.speaker}</span><input type="search" name="speaker" value="${filter.speaker ?? ''}" maxlength="120" list="speakers" autocomplete="off"></label>
      <datalist id="speakers">${speakers.map((name) => html`<option value="${name}"></option>`)}</datalist>
      <label class="field"><span>${words.basis}</span><select name="basis"><option value="">${words.anyBasis}</option>${BASES.map((basis) => html`<option value="${basis}" ${attribute('selected', basis === filter.basis)}>${words.bases[basis]}</option>`)}</select></label>
      <div class="actions"><button type="submit" class="button" data-style="primary">${words.show}</button>${isFiltered && html`<a class="button" href="/briefings">${words.showAll}</a>`}</div>
    </form>
    <p class="count">${words.briefingCount(list.total)}${filter.topic !== undefined && ` · ${words.likeliestFirst}`}</p>
    ${list.total === 0 ? html`<p class="empty">${isFiltered ? words.nothingFits : words.noBriefings}</p>` : html`<ul class="briefing-list">${list.briefings.map((each) => item(each, parts))}</ul>`}
    ${pager(parts)}
  </div>`;
}

function item({ id, card, hits }: ListedBriefing, { wording, addressOf }: BriefingsParts): Html {
  return html`<li><h3><a href="${addressOfBriefing(id)}">${card.title}</a></h3>
    <p class="meta">${[wording.when(card.when), card.location?.replaceAll('\n', ', ')].filter(Boolean).join(' · ')}</p>
    <ul class="tags">${card.speakers.slice(0, 6).map(({ phrase, basis }) => html`<li class="tag">${phrase}, ${words.bases[basis]}</li>`)}<li class="tag">${words.questionCount(card.exchanges.length)}</li></ul>
    ${hits.length > 0 && html`<ul class="hits">${hits.map((hit) => html`<li><a href="${addressOf(hit)}">${questionInShort(hit, wording)}</a></li>`)}</ul>`}</li>`;
}

function pager({ filter, list, page, pageSize }: BriefingsParts): Html | null {
  const last = Math.max(0, Math.ceil(list.total / pageSize) - 1);
  if (last === 0) return null;
  const to = (number: number): string => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(filter)) if (value !== undefined) query.set(name, value);
    if (number > 0) query.set('page', String(number + 1));
    return `/briefings${query.size === 0 ? '' : `?${query}`}`;
  };
  return html`<nav class="pager" aria-label="${words.pagesOfList}">${page > 0 ? html`<a class="button" rel="prev" href="${to(page - 1)}">${words.newer}</a>` : html`<span></span>`}<span class="count">${words.pageOf(page + 1, last + 1)}</span>${page < last ? html`<a class="button" rel="next" href="${to(page + 1)}">${words.older}</a>` : html`<span></span>`}</nav>`;
}
