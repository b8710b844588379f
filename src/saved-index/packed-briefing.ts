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
    return new PackedTurn(index, speaker, role, { bytes, from: at - length, to: at });
  });
  const exchanges = structure.exchanges.map((length, index) => {
    at += length;
    return new PackedExchange(index, { bytes, from: at - length, to: at });
  });
  return { ...structure, turns, exchanges };
}

/** A turn whose paragraphs are read when they are asked for. A class, since a briefing has hundreds: an object with getters of its own takes ten times as long to make. */
class PackedTurn implements Turn {
  readonly index: number;
  readonly speaker: number;
  readonly role: Role;
  readonly #packed: Packed;
  #paragraphs: Turn['paragraphs'] | null = null;

  constructor(index: number, speaker: number, role: Role, packed: Packed) {
    this.index = index;
    this.speaker = speaker;
    this.role = role;
    this.#packed = packed;
  }

  get paragraphs(): Turn['paragraphs'] {
    this.#paragraphs ??= JSON.parse(textOf(this.#packed)) as Turn['paragraphs'];
    return this.#paragraphs;
  }

  /** The turn itself, with its paragraphs. */
  toJSON(): Turn {
    const { index, speaker, role, paragraphs } = this;
    return { index, speaker, role, paragraphs };
  }
}

/** An exchange that is read when it is asked for. */
class PackedExchange implements Exchange {
  readonly index: number;
  readonly #packed: Packed;
  #exchange: Exchange | null = null;

  constructor(index: number, packed: Packed) {
    this.index = index;
    this.#packed = packed;
  }

  get turns(): Exchange['turns'] {
    return this.toJSON().turns;
  }

  get question(): Exchange['question'] {
    return this.toJSON().question;
  }

  get answers(): Exchange['answers'] {
    return this.toJSON().answers;
  }

  get parts(): Exchange['parts'] {
    return this.toJSON().parts;
  }

  get follows(): Exchange['follows'] {
    return this.toJSON().follows;
  }

  /** The exchange itself, as it is packed again. */
  toJSON(): Exchange {
    this.#exchange ??= JSON.parse(textOf(this.#packed)) as Exchange;
    return this.#exchange;
  }
}

/** A stretch of bytes that holds JSON. */
interface Packed {
  readonly bytes: Buffer;
  readonly from: number;
  readonly to: number;
}

function textOf({ bytes, from, to }: Packed): string {
  return bytes.toString('utf8', from, to);
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
