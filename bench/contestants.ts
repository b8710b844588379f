import uFuzzy from '@leeoniya/ufuzzy';
import { create, insertMultiple, save, search } from '@orama/orama';
import { Document, Encoder } from 'flexsearch';
import Database from 'libsql';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { packArchive } from '../src/saved-index/index-contents.ts';
import { headOf } from '../src/saved-index/packed-briefing.ts';
import { type Archive, buildArchive } from '../src/search/build-archive.ts';
import { loadModels } from '../src/search/load-models.ts';
import { matchQuestion } from '../src/search/match-question.ts';
import { statementRefs } from '../src/search/statements.ts';
import { contentWords, createStemmer } from '../src/search/words.ts';
import type { Briefing } from '../src/transcript/briefing.ts';
import type { BenchUnit } from './units.ts';

/** Finds the units that answer a question, best first, at most `top`. */
export type Search = (question: string, top: number) => Promise<readonly number[]> | readonly number[];

/** A search engine, set up as its documentation advises. */
export interface Contestant {
  readonly name: string;
  readonly build: (units: readonly BenchUnit[], briefings: readonly Briefing[]) => Promise<Built> | Built;
}

/** A search that is ready, and what its index takes. */
export interface Built {
  readonly search: Search;
  /** Bytes of the index as the engine itself writes it to a file; null where it has no such form. */
  readonly bytes: () => Promise<number> | number | null;
}

const contentForms = (text: string): string[] => contentWords(text).map(({ form }) => form);

const onBackground: Contestant = {
  name: 'On Background',
  build(_, briefings) {
    const archive = buildArchive(briefings, loadModels());
    const numbers = new Map<string, number>();
    for (const briefing of briefings) {
      for (const ref of statementRefs(briefing)) numbers.set(`${briefing.id} ${JSON.stringify(ref)}`, numbers.size);
    }
    return {
      search(question, top) {
        const { matches } = matchQuestion(archive, { question, top, mayShow: () => true });
        return matches.map(({ briefing, ref }) => numbers.get(`${briefing.id} ${JSON.stringify(ref)}`) ?? -1);
      },
      bytes: () => archiveBytes(archive),
    };
  },
};

/** The bytes of everything that is kept of an archive but the transcripts themselves. */
export function archiveBytes(archive: Archive): number {
  const kept = archive.briefings.map((briefing) => ({
    path: briefing.file,
    stamp: '',
    hash: '',
    head: headOf(briefing),
    details: [0, 0, 0] as const,
  }));
  return Object.values(packArchive(archive, kept)).reduce((sum, section) => sum + section.byteLength, 0);
}

function asking(index: MiniSearch<BenchUnit>): Built {
  return {
    search: (question, top) =>
      index
        .search(question)
        .slice(0, top)
        .map(({ id }) => Number(id)),
    bytes: () => bytesOf(JSON.stringify(index)),
  };
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}

const miniSearchDefault: Contestant = {
  name: 'MiniSearch 7, default',
  build(units) {
    const index = new MiniSearch<BenchUnit>({ fields: ['question', 'answer', 'title'] });
    index.addAll(units);
    return asking(index);
  },
};

const miniSearchTuned: Contestant = {
  name: 'MiniSearch 7, tuned',
  build(units) {
    const stem = createStemmer();
    const index = new MiniSearch<BenchUnit>({
      fields: ['question', 'answer', 'title'],
      processTerm: (term) => {
        const [form] = contentForms(term);
        return form === undefined ? null : stem(form);
      },
      searchOptions: { boost: { question: 2, title: 0.5 }, fuzzy: (term) => (term.length > 6 ? 0.15 : false) },
    });
    index.addAll(units);
    return asking(index);
  },
};

const orama: Contestant = {
  name: 'Orama 3',
  async build(units) {
    const index = create({
      schema: { number: 'number', question: 'string', answer: 'string', title: 'string' },
      components: {
        tokenizer: { language: 'english', stemming: true },
      },
    });
    await insertMultiple(
      index,
      units.map(({ id, question, answer, title }) => ({ number: id, question, answer, title })),
      1000,
    );
    return {
      async search(question, top) {
        const found = await search(index, {
          term: contentForms(question).join(' '),
          properties: ['question', 'answer', 'title'],
          boost: { question: 2 },
          limit: top,
          threshold: 1,
        });
        return found.hits.map(({ document }) => document.number);
      },
      bytes: () => bytesOf(JSON.stringify(save(index))),
    };
  },
};

const flexSearch: Contestant = {
  name: 'FlexSearch 0.8',
  build(units) {
    const index = new Document({
      document: { id: 'id', index: ['question', 'answer', 'title'] },
      tokenize: 'strict',
      context: true,
      encoder: new Encoder({ normalize: true, dedupe: true }),
    });
    for (const { id, question, answer, title } of units) index.add({ id, question, answer, title });
    return {
      search(question, top) {
        const found = index.search({ query: contentForms(question).join(' '), limit: top, suggest: true, merge: true });
        return found.map(({ id }) => Number(id));
      },
      async bytes() {
        let bytes = 0;
        await index.export((_, data) => {
          bytes += bytesOf(data ?? '');
        });
        return bytes;
      },
    };
  },
};

const lunrEnglish: Contestant = {
  name: 'lunr 2',
  build(units) {
    const index = lunr(function configure() {
      this.ref('id');
      this.field('question', { boost: 2 });
      this.field('answer');
      this.field('title', { boost: 0.5 });
      for (const unit of units) this.add(unit);
    });
    return {
      search: (question, top) =>
        index
          .query((query) => {
            for (const form of contentForms(question)) query.term(form, {});
          })
          .slice(0, top)
          .map(({ ref }) => Number(ref)),
      bytes: () => bytesOf(JSON.stringify(index)),
    };
  },
};

const fts5: Contestant = {
  name: 'SQLite FTS5 (libsql)',
  build(units) {
    const database = new Database(':memory:');
    database.exec("CREATE VIRTUAL TABLE unit USING fts5(question, answer, title, tokenize = 'porter unicode61')");
    const insert = database.prepare('INSERT INTO unit (rowid, question, answer, title) VALUES (?, ?, ?, ?)');
    database.transaction(() => {
      for (const { id, question, answer, title } of units) insert.run(id + 1, question, answer, title);
    })();
    const query = database.prepare(
      'SELECT rowid FROM unit WHERE unit MATCH ? ORDER BY bm25(unit, 2.0, 1.0, 0.5) LIMIT ?',
    );
    const pages = database.prepare('SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size');
    return {
      search(question, top) {
        const words = contentForms(question).map((form) => `"${form}"`);
        if (words.length === 0) return [];
        return query.all(words.join(' OR '), top).map((row) => Number((row as { rowid: number }).rowid) - 1);
      },
      // The texts are in it.
      bytes: () => Number((pages.get() as { bytes: number }).bytes),
    };
  },
};

const fuzzy: Contestant = {
  name: 'uFuzzy 1',
  build(units) {
    // It looks for all of what is typed; the question's rarest words are the most that it can be asked for.
    const engine = new uFuzzy({ intraMode: 1 });
    const haystack = units.map(({ question, answer }) => `${question} ${answer}`.slice(0, 2000));
    return {
      bytes: () => null,
      search(question, top) {
        const words = contentForms(question).sort((a, b) => b.length - a.length);
        for (let count = Math.min(3, words.length); count > 0; count--) {
          const needle = words.slice(0, count).join(' ');
          const [indexes, info, order] = engine.search(haystack, needle, 3);
          if (indexes === null || indexes.length === 0) continue;
          const ranked = order === null || info === null ? indexes : order.map((at) => info.idx[at] ?? 0);
          return ranked.slice(0, top);
        }
        return [];
      },
    };
  },
};

/** Everyone who takes part. */
export const CONTESTANTS: readonly Contestant[] = [
  onBackground,
  miniSearchDefault,
  miniSearchTuned,
  orama,
  flexSearch,
  lunrEnglish,
  fts5,
  fuzzy,
];
