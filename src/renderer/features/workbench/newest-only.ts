/**
 * Does slow work one call at a time. A call that comes meanwhile waits, and gives way to the next that comes: it is
 * then answered by null.
 */
export function newestOnly<Input, Output>(
  work: (input: Input) => Promise<Output>,
): (input: Input) => Promise<Output | null> {
  let isBusy = false;
  let waiting: { readonly input: Input; readonly answer: (output: Output | null) => void } | null = null;

  async function run(input: Input): Promise<Output> {
    isBusy = true;
    const output = await work(input);
    isBusy = false;
    const next = waiting;
    waiting = null;
    if (next !== null) void run(next.input).then(next.answer);
    return output;
  }

  return (input) => {
    if (!isBusy) return run(input);
    waiting?.answer(null);
    return new Promise((answer) => {
      waiting = { input, answer };
    });
  };
}
