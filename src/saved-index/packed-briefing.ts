import type { Briefing, Paragraph, Role, Turn } from '../transcript/briefing.ts';

/** What of a briefing is always at hand: what it is called, when it was, who spoke, and under which rules. */
export type BriefingHead = Pick<Briefing, 'id' | 'file' | 'header' | 'rules' | 'speakers'>;

/** The rest, which is read when it is asked for. */
export type BriefingDetails = Omit<Briefing, keyof BriefingHead>;

/** What stands before the paragraphs: everything but these, and of each turn its speaker, role and number of bytes. */
interface Structure extends Omit<BriefingDetails, 'turns'> {
  readonly turns: readonly (readonly [speaker: number, role: Role, bytes: number])[];
}

const LENGTH_BYTES = 4;

/** What of a briefing is always at hand. */
export function headOf({ id, file, header, rules, speakers }: Briefing): BriefingHead {
  return { id, file, header, rules, speakers };
}

/**
 * The rest of a briefing as bytes: the length of the structure (32 bits, little-endian), the structure as JSON, and the
 * paragraphs of each turn as JSON, so that a few words can be read without all the others.
 */
export function packDetails({ turns, exchanges, remarks, footnotes, lines, problems }: Briefing): Uint8Array {
  const paragraphs = turns.map((turn) => Buffer.from(JSON.stringify(turn.paragraphs)));
  const structure: Structure = {
    exchanges,
    remarks,
    footnotes,
    lines,
    problems,
    turns: turns.map(({ speaker, role }, index) => [speaker, role, paragraphs[index]?.length ?? 0]),
  };
  const json = Buffer.from(JSON.stringify(structure));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(json.length);
  return Buffer.concat([length, json, ...paragraphs]);
}

/** Reads what `packDetails` made; each turn's paragraphs when they are asked for. Throws where it is something else. */
export function unpackDetails(packed: Uint8Array): BriefingDetails {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  let at = LENGTH_BYTES + bytes.readUInt32LE(0);
  const { turns, ...rest }: Structure = JSON.parse(bytes.toString('utf8', LENGTH_BYTES, at));
  return {
    ...rest,
    turns: turns.map(([speaker, role, length], index) => {
      const from = at;
      at += length;
      return lazyTurn({ index, speaker, role }, () => JSON.parse(bytes.toString('utf8', from, from + length)));
    }),
  };
}

function lazyTurn(head: Omit<Turn, 'paragraphs'>, read: () => readonly Paragraph[]): Turn {
  let paragraphs: readonly Paragraph[] | null = null;
  return {
    ...head,
    get paragraphs() {
      paragraphs ??= read();
      return paragraphs;
    },
  };
}

/** A briefing whose details are asked for anew each time; `recently` keeps some. */
export function briefingOf(head: BriefingHead, details: () => BriefingDetails): Briefing {
  return {
    ...head,
    get turns() {
      return details().turns;
    },
    get exchanges() {
      return details().exchanges;
    },
    get remarks() {
      return details().remarks;
    },
    get footnotes() {
      return details().footnotes;
    },
    get lines() {
      return details().lines;
    },
    get problems() {
      return details().problems;
    },
  };
}
