import { playgroundWords as words } from '../../wording/playground.ts';
import { editorsRequest, readForEditor } from '../editors-desk.ts';
import { editorsPage, linesMarkup, overrideForm, readingMarkup } from '../pages/editors.ts';
import { json, type WebReply } from './reply.ts';
import { framed, type Premises, parseJson } from './routes.ts';

export function editors(premises: Premises): WebReply {
  return framed(premises, { title: words.editorsTitle, at: 'editors', main: editorsPage(), kind: 'reading' });
}

/** Reads the transcript that the editor's page sends, and answers with what the page shows of it. */
export function readTranscriptFor({ wording }: Premises, body: string): WebReply {
  const request = editorsRequest.safeParse(parseJson(body));
  if (!request.success) return json({ kind: 'refused', why: words.badOrder }, 400);
  const reading = readForEditor(request.data);
  return json({
    kind: 'read',
    reading: readingMarkup(reading, wording).markup,
    lines: linesMarkup(reading).markup,
    form: overrideForm(reading).markup,
    override: reading.override,
  });
}
