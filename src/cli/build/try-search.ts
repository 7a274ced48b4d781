/** Asks the index that was just written, through the code that readers' browsers run. */
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openEngine } from '../../search/browser/engine.ts';
import { answerQuery } from '../../search/query/answer-query.ts';
import { wordsIn } from '../../search/query/normalise.ts';
import type { SearchRecord } from '../../search/index/record.ts';

/** Records that are asked for, spread over all. */
const SAMPLE = 12;

/** Throws if the search of a built site does not find its own records. */
export async function trySearch(records: readonly SearchRecord[], outDir: string): Promise<void> {
  const engine = await openEngine(`${pathToFileURL(outDir).href}/`, undefined, (url) =>
    Promise.resolve(new Response(readFileSync(fileURLToPath(url)))),
  );
  const step = Math.max(1, Math.floor(records.length / SAMPLE));
  for (const { title, content, url } of records.filter((_, at) => at % step === 0)) {
    // The longest word, which few records have.
    const [word] = wordsIn(`${title} ${content}`)
      .filter((one) => /^\p{L}{3,}$/u.test(one))
      .toSorted((a, b) => b.length - a.length);
    if (word === undefined) continue;
    const hits = (await engine.find([word]))(word);
    const shown = await Promise.all(hits.begins.map(({ id }) => engine.show(id)));
    if (!shown.some(({ href }) => href.endsWith(`/${url}`)))
      throw new Error(`asked for “${word}”, the index that was just written does not find ${url}`);
  }
  const [first] = records;
  if (first === undefined) return;
  const { ranked } = await answerQuery(first.title, engine);
  if (ranked.length === 0) throw new Error(`asked for “${first.title}”, the search finds nothing`);
}
