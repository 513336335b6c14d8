import type { PackedScenario } from '#core/pack/schema.ts';
import { type BroughtFile, importReader } from './import-reader.ts';

/** One call of the reader; answers come back in any order and carry the number of their call. */
export type ReaderCall = { readonly number: number } & (
  | { readonly method: 'open'; readonly file: BroughtFile }
  | { readonly method: 'examine'; readonly scenario: PackedScenario }
  | { readonly method: 'compare'; readonly before: string; readonly after: string }
);

export interface ReaderAnswer {
  readonly number: number;
  readonly value: unknown;
}

function answer(call: ReaderCall): Promise<unknown> {
  switch (call.method) {
    case 'open':
      return importReader.open(call.file);
    case 'examine':
      return importReader.examine(call.scenario);
    case 'compare':
      return importReader.compare(call.before, call.after);
  }
}

addEventListener('message', ({ data }: MessageEvent<ReaderCall>) => {
  void answer(data).then((value) => postMessage({ number: data.number, value } satisfies ReaderAnswer));
});
