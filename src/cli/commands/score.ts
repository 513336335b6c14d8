import type { GroupScore } from '#core/scoring/score-group.ts';
import { directionSentences } from '#core/scoring/score-sentences.ts';
import { type SessionScore, scoreSession } from '#core/scoring/score-session.ts';
import { readSheetSession, type SheetInput } from '../read-inputs.ts';
import { type ExitCode, fail, jsonLines, type Terminal } from '../terminal.ts';

export interface ScoreInput extends SheetInput {
  readonly isJson: boolean;
}

/** Scores a sheet: all figures as JSON, or a table and the direction of the errors in words. */
export async function score(input: ScoreInput, terminal: Terminal): Promise<ExitCode> {
  const session = await readSheetSession(input);
  if (!session.ok) return fail(terminal, ...session.error);
  const scored = scoreSession(session.value);
  for (const line of input.isJson ? jsonLines(scored) : describeScore(scored)) terminal.print(line);
  return 0;
}

function describeScore(scored: SessionScore): readonly string[] {
  const lines = [`${scored.scenario}: ${scored.cards} cards, ${scored.groups.length} groups`];
  for (const group of scored.groups) {
    lines.push('', `Group ${group.name}`, ...describeVote('first vote', group.first, scored.cards));
    if (group.final !== null) lines.push(...describeVote('final vote', group.final, scored.cards));
    if (group.final !== null) lines.push(`  gain                ${figure(group.gain)}`);
  }
  lines.push('', ...describeAgreement('first vote', scored.agreement.first, scored.groups.length));
  if (scored.agreement.final !== null) {
    lines.push(...describeAgreement('final vote', scored.agreement.final, scored.groups.length));
  }
  return [...lines, '', 'A score says how far a group agrees with the key, not how secure anyone is.'];
}

function describeVote(name: string, vote: GroupScore, cards: number): readonly string[] {
  const { overTrust, overClaim, certaintyMark } = vote;
  return [
    `  ${name} (N ${cards})`,
    `  right wrong blank   ${vote.right} ${vote.wrong} ${vote.blank}`,
    `  accuracy            ${figure(vote.accuracy)}`,
    `  balanced accuracy   ${figure(vote.balancedAccuracy)}`,
    `  over-trust          ${overTrust.count} of ${overTrust.of}`,
    `  over-claim          ${overClaim.count} of ${overClaim.of}`,
    `  tilt                ${figure(vote.tilt)}`,
    `  certainty mark      ${certaintyMark.sum ?? 'none'}, mean ${figure(certaintyMark.mean)}`,
    `  Brier score         ${figure(vote.brier)}`,
    `  over-confidence     ${figure(vote.overConfidence)}`,
    `  sure and wrong      ${vote.sureAndWrong.length === 0 ? 'none' : vote.sureAndWrong.join(', ')}`,
    ...directionSentences(vote, cards).flatMap(({ key, count, of }) => {
      if (key === 'over-trust') return [`  You gave ${count} of your ${of} duties to the provider.`];
      if (key === 'over-claim') return [`  You took ${count} of the provider's ${of} duties on yourselves.`];
      return [];
    }),
  ];
}

function describeAgreement(
  name: string,
  agreement: SessionScore['agreement']['first'],
  groups: number,
): readonly string[] {
  return [
    `Agreement, ${name} (${groups} groups)`,
    `  Fleiss' kappa       ${figure(agreement.fleissKappa)}`,
    `  Randolph's kappa    ${figure(agreement.randolphKappa)}`,
    ...Object.entries(agreement.perCard).map(([card, share]) => `  ${figure(share).padEnd(6)} ${card}`),
  ];
}

function figure(value: number | null): string {
  return value === null ? 'none' : value.toFixed(3);
}
