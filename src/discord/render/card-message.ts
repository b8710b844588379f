import { type APIButtonComponent, ButtonStyle, ComponentType } from 'discord.js';
import type { Answer } from '../../answer/answer.ts';
import type { Painter } from '../../pictures/draw.ts';
import { quoteCard } from '../../pictures/quote-card.ts';
import type { Theme } from '../../pictures/svg.ts';
import type { Wording } from '../../wording/wording.ts';
import { encodeAction } from '../custom-id.ts';
import { withoutUnseen } from '../escape.ts';
import { LIMITS } from '../limits.ts';
import {
  actionButton,
  type MessagePayload,
  message,
  provenance,
  renderNotice,
  row,
  smallPrint,
  text,
} from './answer-message.ts';
import { picture } from './picture.ts';

const NAME = 'quote.png';

/** A quote as a picture, with who said it under which rule as text below, and a button for the other theme. */
export async function renderCard(
  answer: Answer,
  theme: Theme,
  wording: Wording,
  painter: Painter,
): Promise<MessagePayload> {
  const card = quoteCard(answer, theme, wording);
  if (card === null) return renderNotice(wording.pictures.noCard);
  const file = { attachment: await painter.paint(card.drawing), name: NAME, description: withoutUnseen(card.alt) };
  const notes = card.isCut ? [text(smallPrint(wording.pictures.cardIsCut))] : [];
  const buttons: APIButtonComponent[] = [
    theme === 'light'
      ? actionButton(wording.pictures.dark, encodeAction({ kind: 'turn-dark', page: 0, ref: answer.ref }))
      : actionButton(wording.pictures.light, encodeAction({ kind: 'turn-light', page: 0, ref: answer.ref })),
    actionButton(wording.wholeAnswer, encodeAction({ kind: 'whole', page: 0, ref: answer.ref })),
  ];
  const url = answer.citation.quoteUrl;
  if (url !== null && url.length <= LIMITS.linkUrl) {
    buttons.push({ type: ComponentType.Button, style: ButtonStyle.Link, label: wording.source, url });
  }
  return message([picture(file), ...notes, text(provenance(answer, wording)), row(buttons)], [file]);
}
