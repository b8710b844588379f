import { elementsOf, find, notice, on } from './dom.ts';
import { post } from './server.ts';

interface ReadReply {
  readonly kind: 'read';
  readonly reading: string;
  readonly lines: string;
  readonly form: string;
  readonly override: { readonly file: string; readonly yaml: string; readonly fault: string | null } | null;
}

const NOTHING_SET = 'Nothing is set yet.';
const NEEDS_REASON = 'Say why the transcript is not followed.';
const UNREADABLE = 'The file could not be read. Is it a transcript, of at most 8 MB?';

/** The editors' page: a file in, what was read out. */
export function startEditors(): void {
  const drop = find('[data-drop]', HTMLElement);
  const input = find('#transcript', HTMLInputElement);
  let file: { readonly name: string; readonly text: string } | null = null;

  const take = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) return;
    file = { name: chosen.name, text: decode(new Uint8Array(await chosen.arrayBuffer())) };
    const read = await send(file, null);
    if (read === null) return;
    find('[data-override-slot]', HTMLElement).replaceChildren(elementsOf(read.form));
    show(read);
    const heading = find('[data-read] h2', HTMLElement);
    heading.tabIndex = -1;
    heading.focus();
  };
  input.addEventListener('change', () => void take(input.files?.[0]));
  drop.addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.dataset.over = 'true';
  });
  drop.addEventListener('dragleave', () => delete drop.dataset.over);
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    delete drop.dataset.over;
    void take(event.dataTransfer?.files[0]);
  });
  on('submit', '[data-override]', (_, event) => {
    event.preventDefault();
    void tryOverride();
  });
  on('click', '[data-save-override]', async () => {
    const override = await tryOverride();
    if (override !== null) save(override.file, override.yaml);
  });

  /** Reads the transcript again with what the form sets. @returns the override, where it is whole */
  async function tryOverride(): Promise<ReadReply['override']> {
    const form = find('[data-override]', HTMLFormElement);
    const error = find('.form-error', HTMLElement, form);
    if (file === null) return null;
    const read = await send(file, fieldsOf(form));
    if (read === null) return null;
    show(read);
    const hasReason = find('[name=reason]', HTMLInputElement, form).value.trim() !== '';
    error.textContent = read.override === null ? NOTHING_SET : hasReason ? (read.override.fault ?? '') : NEEDS_REASON;
    return error.textContent === '' ? read.override : null;
  }
}

function show({ reading, lines, override }: ReadReply): void {
  find('[data-read]', HTMLElement).replaceChildren(elementsOf(reading));
  find('[data-lines]', HTMLElement).replaceChildren(elementsOf(lines));
  const yaml = document.querySelector<HTMLElement>('[data-yaml]');
  if (yaml === null) return;
  yaml.hidden = override === null;
  yaml.textContent = override?.yaml ?? '';
}

async function send(
  file: { readonly name: string; readonly text: string },
  override: unknown,
): Promise<ReadReply | null> {
  try {
    const reply = (await (await post('/editors/read', { ...file, override })).json()) as
      | ReadReply
      | { readonly kind: 'refused'; readonly why: string };
    if (reply.kind === 'read') return reply;
    notice(reply.why);
  } catch {
    notice(UNREADABLE);
  }
  return null;
}

function fieldsOf(form: HTMLFormElement): Record<string, unknown> {
  const value = (name: string, within: ParentNode = form): string =>
    within.querySelector<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(`[name=${name}]`)?.value ?? '';
  const speakers = [...form.querySelectorAll<HTMLElement>('[data-speaker]')].map((row) => ({
    label: row.dataset.speaker ?? '',
    role: value('role', row),
    name: value('name', row),
    title: value('title', row),
  }));
  return {
    reason: value('reason'),
    basis: value('basis'),
    attribution: value('attribution'),
    embargo: value('embargo'),
    until: value('until'),
    speakers,
  };
}

/** Text by its byte-order mark, UTF-8 where there is none, as the bot reads files. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

function save(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/yaml' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
