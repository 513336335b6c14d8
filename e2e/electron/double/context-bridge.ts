/** The depth at which the real bridge gives up on an object. */
const deepest = 1000;

/**
 * A value as it arrives on the other side of the context bridge: a copy without prototypes, functions as proxies whose
 * arguments and answers are copied in turn, promises as promises of copies.
 */
export function crossBridge(value: unknown, depth = 0): unknown {
  if (depth > deepest) throw new TypeError('Electron contextBridge recursion depth exceeded.');
  if (typeof value === 'function') {
    return (...message: unknown[]) => crossBridge(value(...message.map((part) => crossBridge(part))));
  }
  if (typeof value !== 'object' || value === null) return value;
  // A promise of another context is no instance of our Promise.
  if ('then' in value) return Promise.resolve(value).then((answer) => crossBridge(answer));
  if (Array.isArray(value)) return value.map((item) => crossBridge(item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, crossBridge(part, depth + 1)]));
}
