import { describe, expect, it } from 'vitest';
import { summaryOfSession } from '../services/session-summary.ts';
import { buildSession } from '../testing/build-session.ts';
import { countsInStatistics } from './counts-in-statistics.ts';

describe('countsInStatistics', () => {
  it('takes a workshop and leaves a rehearsal out, by its options and by its summary', () => {
    for (const rehearsal of [false, true]) {
      const { session, state } = buildSession({ options: { rehearsal } });
      expect(countsInStatistics(state.setup.options)).toBe(!rehearsal);
      expect(countsInStatistics(summaryOfSession(session))).toBe(!rehearsal);
    }
  });
});
