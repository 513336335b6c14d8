import { describe, expect, it } from 'vitest';
import { injectSchema } from '#core/scenario/schema.ts';
import { decisionIdSchema } from '#core/session/schema.ts';
import {
  aboutInject,
  deskForInject,
  draftOf,
  emptyDecision,
  emptyDesk,
  readDecision,
} from './decision-draft.ts';

const outage = injectSchema.parse({
  id: 'outage',
  title: 'Outage',
  text: 'It is down.',
  controls: [],
  question: 'Fail over?',
});
const leak = injectSchema.parse({ id: 'leak', title: 'Leak', text: 'It is out.', controls: [] });
const injects = [outage, leak];
const id = decisionIdSchema.parse('decision-1');

describe('aboutInject', () => {
  it('takes the question of the inject, and takes it away with it', () => {
    const about = aboutInject(emptyDecision, outage.id, injects);
    expect(about).toMatchObject({ inject: 'outage', question: 'Fail over?' });
    expect(aboutInject(about, leak.id, injects)).toMatchObject({ inject: 'leak', question: '' });
    expect(aboutInject(about, null, injects)).toEqual(emptyDecision);
  });

  it('leaves a question alone that somebody typed', () => {
    const own = { ...emptyDecision, question: 'Who calls the provider?' };
    expect(aboutInject(own, outage.id, injects)).toEqual({ ...own, inject: 'outage' });
  });
});

describe('deskForInject', () => {
  it('begins a decision on the inject', () => {
    expect(deskForInject(emptyDesk, outage, injects).fresh.question).toBe('Fail over?');
  });

  it('keeps what is half typed on something else', () => {
    const desk = { ...emptyDesk, fresh: { ...emptyDecision, why: 'Nobody tes' } };
    expect(deskForInject(desk, outage, injects).fresh).toBe(desk.fresh);
  });
});

describe('readDecision', () => {
  const draft = { ...emptyDecision, options: ' Now \n\nWait\n', decision: ' Wait ', owner: 'Ops' };

  it('reads one option a line and leaves empty lines out', () => {
    const read = readDecision(draft, id);
    expect(read).toMatchObject({ id, options: ['Now', 'Wait'], decision: 'Wait', owner: 'Ops' });
    expect(typeof read === 'string' ? null : draftOf(read).options).toBe('Now\nWait');
  });

  it('names the field that does not do', () => {
    expect(readDecision({ ...draft, decision: ' ' }, id)).toBe('decision');
    expect(readDecision({ ...draft, options: 'x\n'.repeat(11) }, id)).toBe('options');
    expect(readDecision({ ...draft, options: 'x'.repeat(401) }, id)).toBe('options');
  });
});
