import { playgroundWords as words } from '../../wording/playground.ts';
import { clockField, clockWords, type LiftedEmbargo } from '../clock-face.ts';
import { attribute, type Html, html } from '../render/html.ts';
import { PEOPLE, ROOMS, type Stage, type View } from '../stage.ts';

export interface ChannelParts {
  readonly stage: Stage;
  readonly view: View;
  readonly messages: readonly Html[];
  /** Questions to try; empty while nothing may be shown. */
  readonly examples: readonly string[];
  /** Words to look up that an official said; null where there are none. */
  readonly wordsToFind: string | null;
  readonly embargo: LiftedEmbargo | null;
}

/** Languages that a person's Discord may be set to, by Discord's codes. */
const LOCALES: readonly (readonly [string, string])[] = [
  ['en-US', 'English, US'],
  ['en-GB', 'English, UK'],
  ['es-ES', 'Español'],
  ['es-419', 'Español, LATAM'],
  ['fr', 'Français'],
  ['de', 'Deutsch'],
];

/** The address of a view. */
function viewAddress({ who, room }: View): string {
  const query = new URLSearchParams();
  if (who !== 'administrator') query.set('as', who);
  if (room !== 'general') query.set('in', room);
  return query.size === 0 ? '/' : `/?${query}`;
}

/** The page with the channel: rooms and settings to the left, messages in the middle, why to the right. */
export function channelPage(parts: ChannelParts): Html {
  const { stage, view } = parts;
  const name = words.roomNames[view.room];
  return html`<div class="channel-page" data-who="${view.who}" data-room="${view.room}" data-bot="${stage.registered.name}" data-locale="${stage.person(view.who).locale}">
<details class="side" open>
  <summary>${words.settings}</summary>
  <div class="side-inner">${rooms(view)}${people(view)}${language(stage, view)}${clock(parts)}
    <button type="button" class="quiet" data-start-over>${words.startOver}</button>
  </div>
</details>
<section class="channel" aria-label="${words.channelLabel(name)}">
  <header class="channel-head"><h1>${view.room === 'direct' ? null : html`<span class="hash" aria-hidden="true">#</span>`}${name}</h1><p>${words.roomTopics[view.room]}</p><button type="button" class="quiet why-opener" data-open-why>${words.why}</button></header>
  <div class="log" role="log" aria-label="${words.messagesIn(name)}" tabindex="0">
    ${welcome(parts)}
    <div class="messages">${parts.messages}</div>
  </div>
  <p class="typing" aria-live="polite"></p>
  ${composer(view)}
</section>
<aside class="why" aria-label="${words.whyTitle}">
  <header><h2>${words.whyTitle}</h2><button type="button" class="quiet why-closer" data-close-why>${words.close}</button></header>
  <div class="why-body"><p class="empty">${words.whyEmpty}</p></div>
</aside>
<dialog class="sheet" id="commands" aria-labelledby="commands-title"></dialog>
<dialog class="sheet" id="form-sheet" aria-labelledby="form-title"></dialog>
</div>`;
}

function rooms(view: View): Html {
  return html`<nav aria-label="${words.rooms}"><h2>${words.serverName}</h2><ul class="rooms">${ROOMS.map(
    (room) =>
      html`<li><a href="${viewAddress({ ...view, room })}" ${attribute('aria-current', room === view.room ? 'page' : null)}>${room === 'direct' ? html`<span class="hash" aria-hidden="true">@</span>` : html`<span class="hash" aria-hidden="true">#</span>`}${words.roomNames[room]}</a></li>`,
  )}</ul></nav>`;
}

function people(view: View): Html {
  return html`<nav aria-label="${words.youAre}"><h2>${words.youAre}</h2><ul class="switch">${PEOPLE.map(
    (who) =>
      html`<li><a href="${viewAddress({ ...view, who })}" ${attribute('aria-current', who === view.who ? 'true' : null)}>${words.peopleNames[who]}</a></li>`,
  )}</ul><p class="hint">${words.peopleHints[view.who]}</p></nav>`;
}

function language(stage: Stage, { who }: View): Html {
  const { locale } = stage.person(who);
  return html`<label class="field"><span>${words.language}</span><select data-speak>${LOCALES.map(
    ([code, name]) =>
      html`<option value="${code}" lang="${code}" ${attribute('selected', code === locale)}>${name}</option>`,
  )}</select></label>`;
}

function clock({ stage, embargo }: ChannelParts): Html {
  const now = stage.clock.now();
  return html`<section class="clock" aria-label="${words.clock}"><h2>${words.clock}</h2>
    <p class="clock-face">${clockWords(now)}</p>
    ${embargo !== null && html`<div class="stack"><button type="button" data-clock="${embargo.before}">${words.beforeEmbargo(clockWords(embargo.before))}</button><button type="button" data-clock="${embargo.after}">${words.afterEmbargo(clockWords(embargo.after))}</button></div>`}
    <form class="clock-form" data-clock-form><label class="field"><span>${words.clockSet}</span><input type="datetime-local" name="to" required value="${clockField(now)}"></label><button type="submit" class="button" data-style="secondary">${words.go}</button></form>
    <div class="pair"><button type="button" data-clock="hour" ${attribute('disabled', stage.clock.isNow())}>${words.anHourOn}</button><button type="button" data-clock="now" ${attribute('disabled', stage.clock.isNow())}>${words.backToNow}</button></div>
    <p class="hint">${words.clockHint}</p>
  </section>`;
}

/** What there is to try, at the top of every room. */
function welcome({ view, examples, wordsToFind, embargo }: ChannelParts): Html {
  const ask = examples.map(
    (question) => html`<li><button type="button" class="chip" data-ask="${question}">${question}</button></li>`,
  );
  if (view.room === 'digests')
    return html`<div class="welcome"><h2>${words.welcomeDigests}</h2><p>${words.digestsHint}</p></div>`;
  return html`<div class="welcome">
    <h2>${view.room === 'direct' ? words.welcomeDirect : words.welcome}</h2>
    <p>${view.room === 'direct' ? words.directHint : words.welcomeHint}</p>
    <ol class="tour">
      <li><h3>${words.tourAsk}</h3>${ask.length > 0 ? html`<ul class="chips">${ask}</ul>` : html`<p>${words.nothingToShow}</p>`}</li>
      <li><h3>${words.tourFollowUp}</h3><ul class="chips">${words.followUps.map((text) => html`<li><button type="button" class="chip" data-follow-up="${text}">${text}</button></li>`)}</ul></li>
      ${wordsToFind !== null && html`<li><h3>${words.tourQuote}</h3><ul class="chips"><li><button type="button" class="chip" data-run="/quote" data-values="${JSON.stringify({ words: wordsToFind })}">/quote “${wordsToFind}”</button></li></ul></li>`}
      ${embargo !== null && html`<li><h3>${words.tourEmbargo}</h3><ul class="chips"><li><button type="button" class="chip" data-clock="${embargo.before}">${words.beforeEmbargo(clockWords(embargo.before))}</button></li><li><button type="button" class="chip" data-clock="${embargo.after}">${words.afterEmbargo(clockWords(embargo.after))}</button></li></ul></li>`}
      ${embargo !== null && view.who === 'administrator' && view.room === 'general' && html`<li><h3>${words.tourDigest}</h3><ul class="chips"><li><button type="button" class="chip" data-clock="${embargo.morning}">${words.morningAfter(clockWords(embargo.morning))}</button></li><li><button type="button" class="chip" data-run="/digest set" data-values="${JSON.stringify({ channel: '#digests' })}">/digest set channel: #digests</button></li><li><button type="button" class="chip" data-run="/digest test" data-values="{}">/digest test</button></li></ul></li>`}
    </ol>
  </div>`;
}

function composer(view: View): Html {
  return html`<form class="composer" data-composer>
    <p class="replying" hidden><span></span> <button type="button" data-stop-replying>${words.cancel}</button></p>
    <div class="composer-row">
      <button type="button" class="round" data-open-commands aria-label="${words.commands}" title="${words.commands}"><span aria-hidden="true">/</span></button>
      ${view.room !== 'direct' && html`<button type="button" class="round" data-mention aria-label="${words.mentionBot}" title="${words.mentionBot}"><span aria-hidden="true">@</span></button>`}
      <textarea name="text" rows="1" maxlength="2000" aria-label="${words.writeIn(words.roomNames[view.room])}" placeholder="${view.room === 'direct' ? words.composerDirect : words.composer}"></textarea>
      <button type="submit" class="button" data-style="primary">${words.send}</button>
    </div>
  </form>`;
}
