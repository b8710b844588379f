import type { Briefing, Exchange, Role, Turn } from '../transcript/briefing.ts';

/** What of a briefing is always at hand: what it is called, when it was, who spoke, and under which rules. */
export type BriefingHead = Pick<Briefing, 'id' | 'file' | 'header' | 'rules' | 'speakers'>;

/** The rest, which is read when it is asked for. */
export type BriefingDetails = Omit<Briefing, keyof BriefingHead>;

/** What stands before the texts: everything but exchanges and paragraphs, and how many bytes each of these has. */
interface Structure extends Omit<BriefingDetails, 'turns' | 'exchanges'> {
  readonly turns: readonly (readonly [speaker: number, role: Role, bytes: number])[];
  readonly exchanges: readonly number[];
}

const LENGTH_BYTES = 4;

/** What of a briefing is always at hand. */
export function headOf({ id, file, header, rules, speakers }: Briefing): BriefingHead {
  return { id, file, header, rules, speakers };
}

/**
 * The rest of a briefing as bytes: the length of the structure (32 bits, little-endian), the structure, the paragraphs of
 * each turn, and each exchange, all as JSON, so that a few words can be read without all the others.
 */
export function packDetails({ turns, exchanges, remarks, footnotes, lines, problems }: Briefing): Uint8Array {
  const paragraphs = turns.map((turn) => Buffer.from(JSON.stringify(turn.paragraphs)));
  const questions = exchanges.map((exchange) => Buffer.from(JSON.stringify(exchange)));
  const structure: Structure = {
    remarks,
    footnotes,
    lines,
    problems,
    turns: turns.map(({ speaker, role }, index) => [speaker, role, paragraphs[index]?.length ?? 0]),
    exchanges: questions.map(({ length }) => length),
  };
  const json = Buffer.from(JSON.stringify(structure));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(json.length);
  return Buffer.concat([length, json, ...paragraphs, ...questions]);
}

/** Reads what `packDetails` made; paragraphs and exchanges when they are asked for. Throws where it is something else. */
export function unpackDetails(packed: Uint8Array): BriefingDetails {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  let at = LENGTH_BYTES + bytes.readUInt32LE(0);
  const structure: Structure = JSON.parse(bytes.toString('utf8', LENGTH_BYTES, at));
  const turns = structure.turns.map(([speaker, role, length], index) => {
    at += length;
    return lazyTurn(index, speaker, role, bytes, at - length, at);
  });
  const exchanges = structure.exchanges.map((length, index) => {
    at += length;
    return lazyExchange(index, bytes, at - length, at);
  });
  return { ...structure, turns, exchanges };
}

function lazyTurn(index: number, speaker: number, role: Role, bytes: Buffer, from: number, to: number): Turn {
  let paragraphs: Turn['paragraphs'] | null = null;
  return {
    index,
    speaker,
    role,
    get paragraphs() {
      paragraphs ??= JSON.parse(bytes.toString('utf8', from, to)) as Turn['paragraphs'];
      return paragraphs;
    },
  };
}

function lazyExchange(index: number, bytes: Buffer, from: number, to: number): Exchange {
  let exchange: Exchange | null = null;
  const read = (): Exchange => {
    exchange ??= JSON.parse(bytes.toString('utf8', from, to)) as Exchange;
    return exchange;
  };
  return {
    index,
    get turns() {
      return read().turns;
    },
    get question() {
      return read().question;
    },
    get answers() {
      return read().answers;
    },
    get parts() {
      return read().parts;
    },
    get follows() {
      return read().follows;
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
