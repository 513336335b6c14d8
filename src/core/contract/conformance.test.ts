import { describe, expect, it } from 'vitest';
import { createBackend } from '../services/backend.ts';
import { createMemoryPorts } from '../testing/memory-ports.ts';
import { conformanceCases } from './conformance.ts';
import { happyPaths } from './conformance-happy-paths.ts';
import { conformanceScenario } from './conformance-scenario.ts';
import type { ConformanceTarget } from './conformance-target.ts';
import { methods } from './contract.ts';

/** The backend without any transport, to which an envelope is what JSON makes of it. */
function memoryTarget(): ConformanceTarget {
  const backend = createBackend(createMemoryPorts([conformanceScenario]));
  return {
    call: (principal, envelope) => backend.handle(principal, envelope),
    callText: (principal, text) => backend.handle(principal, parseOrNull(text)),
    events: async (principal) => {
      const arrived: unknown[] = [];
      const waiting: ((event: unknown) => void)[] = [];
      const unsubscribe = backend.subscribe(principal, (envelope) => {
        const resolve = waiting.shift();
        if (resolve === undefined) arrived.push(envelope);
        else resolve(envelope);
      });
      return {
        next: () =>
          arrived.length > 0
            ? Promise.resolve(arrived.shift())
            : new Promise((resolve) => waiting.push(resolve)),
        close: unsubscribe,
      };
    },
  };
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

describe('the contract in memory', () => {
  it.each(conformanceCases)('$name', async ({ steps, expected }) => {
    expect(await steps(memoryTarget())).toEqual(expected);
  });

  it('has a case for every method of the table and for no other', () => {
    expect(Object.keys(happyPaths).sort()).toEqual(Object.keys(methods).sort());
  });

  it('names every case once', () => {
    const names = conformanceCases.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
