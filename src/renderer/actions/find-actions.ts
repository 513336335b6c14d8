/**
 * Titles that a person may mean by a few letters, best first: "rev nx" finds "Reveal next card". Every word that was
 * typed must be in a word of the title: at its start, inside it, or with letters left out.
 */
export function findByTitle<Item>(
  items: readonly Item[],
  titleOf: (item: Item) => string,
  typed: string,
): readonly Item[] {
  const words = wordsOf(typed);
  return items
    .map((item) => ({ item, score: scoreOf(wordsOf(titleOf(item)), words) }))
    .filter(({ score }) => score > 0)
    .toSorted((left, right) => right.score - left.score)
    .map(({ item }) => item);
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Zero where a word that was typed is nowhere; one where nothing was typed. */
function scoreOf(title: readonly string[], typed: readonly string[]): number {
  let sum = 1;
  for (const word of typed) {
    const best = Math.max(0, ...title.map((candidate) => closeness(candidate, word)));
    if (best === 0) return 0;
    sum += best;
  }
  return sum;
}

function closeness(word: string, typed: string): number {
  if (word.startsWith(typed)) return 4;
  if (word.includes(typed)) return 2;
  return word[0] === typed[0] && isInOrder(word, typed) ? 1 : 0;
}

function isInOrder(word: string, letters: string): boolean {
  let from = 0;
  for (const letter of letters) {
    const place = word.indexOf(letter, from);
    if (place < 0) return false;
    from = place + 1;
  }
  return true;
}
