import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { brokenAt, findInText, inspectDraft } from './inspect-draft.ts';

const file = new URL('../../../../scenarios/managed-database.yaml', import.meta.url);
const text = readFileSync(file, 'utf8');

describe('inspectDraft', () => {
  it('reads a scenario without findings', () => {
    const inspection = inspectDraft(text, '2026-11-24');
    expect(inspection.findings).toEqual([]);
    expect(inspection.scenario?.id).toBe('managed-database');
  });

  it('names the line of a broken text and has no data for it', () => {
    const inspection = inspectDraft('format: demarc/scenario@1\ntitle: "open', '2026-11-24');
    expect(inspection.tree).toBeNull();
    expect(brokenAt(inspection)?.line).toBe(2);
  });

  it('finds the value that a finding speaks about', () => {
    const broken = text
      .replace('expected: shared', 'expected: nobody')
      .replace('title: Engine and platform operations', 'title: ""');
    const paths = inspectDraft(broken, '2026-11-24').findings.map(({ path }) => path);
    expect(paths).toEqual([
      ['controls', 0, 'title'],
      ['controls', 3, 'expected'],
    ]);
  });

  it('points to what should hold a value that is missing', () => {
    const missing = text.replace(/ {4}expected: provider\n/, '');
    expect(inspectDraft(missing, '2026-11-24').findings[0]?.path).toEqual(['controls', 0]);
  });

  it('points to an unknown key', () => {
    const [finding] = inspectDraft(text.replace('\nlevel:', '\nlevle:'), '2026-11-24').findings;
    expect(finding?.path).toEqual(['levle']);
  });

  it('finds a path in the text', () => {
    const place = findInText(text, ['controls', 1, 'title']);
    const line = text.split('\n')[(place?.line ?? 0) - 1] ?? '';
    expect(line.slice((place?.column ?? 0) - 1)).toMatch(/^Access policy/);
    expect(findInText(text, ['controls', 1, 'gone'])?.line).toBe(findInText(text, ['controls', 1])?.line);
  });
});
