import { parseArgs } from 'node:util';

/** What the training and evaluation commands are told. */
export interface TrainingOptions {
  /** Folder of transcripts. */
  readonly transcripts: string;
  /** Evaluation sets, one question a line. */
  readonly sets: readonly string[];
  /** Folder that the models are written to. */
  readonly models: string;
  /** Folder for what is fetched; may be deleted at any time. */
  readonly cache: string;
  /** Where the picture of the confidence's reliability is written; nowhere where left out. */
  readonly picture: string | undefined;
  /** Keep the word vectors that are there and fit only the ranker. */
  readonly keepVectors: boolean;
}

/** Reads `--transcripts DIR --eval FILE… [--models DIR] [--cache DIR] [--picture FILE.svg] [--keep-vectors]`. Throws where one is missing. */
export function readTrainingOptions(args: readonly string[]): TrainingOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      transcripts: { type: 'string' },
      eval: { type: 'string', multiple: true },
      models: { type: 'string', default: 'models' },
      cache: { type: 'string', default: '.cache/training' },
      picture: { type: 'string' },
      'keep-vectors': { type: 'boolean', default: false },
    },
  });
  if (values.transcripts === undefined) throw new Error('--transcripts DIR is missing: the folder to learn from');
  if (values.eval === undefined)
    throw new Error('--eval FILE is missing: a set of questions, as often as there are sets');
  return {
    transcripts: values.transcripts,
    sets: values.eval,
    models: values.models,
    cache: values.cache,
    picture: values.picture,
    keepVectors: values['keep-vectors'],
  };
}
