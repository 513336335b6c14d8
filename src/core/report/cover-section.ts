import { formatDay, formatMoment } from './format-moment.ts';
import { type Block, heading, list, paragraph, textFact } from './report-block.ts';
import type { ReportCover } from './report-model.ts';
import { reportTexts as texts } from './report-texts.ts';

/** What stands on the cover below its title. */
export function coverBlocks(cover: ReportCover): readonly Block[] {
  return [
    ...(cover.isDraft ? [{ kind: 'notice', text: texts.draftNotice } as const] : []),
    ...(cover.isRehearsal ? [{ kind: 'notice', text: texts.rehearsalNotice } as const] : []),
    {
      kind: 'facts',
      facts: [
        ...textFact(
          texts.cover.scenario,
          texts.scenarioName(cover.scenarioTitle, cover.scenarioId, cover.scenarioVersion),
        ),
        ...textFact(texts.cover.date, formatDay(cover.date)),
        ...textFact(texts.cover.facilitator, cover.facilitator ?? texts.unknown),
        ...textFact(
          texts.cover.groups,
          cover.groups
            .map(({ name, headCount, present }) => texts.groupName(name, headCount, present))
            .join(', '),
        ),
        ...textFact(texts.cover.phase, texts.phases[cover.phase]),
        ...(cover.isFromSheet ? textFact(texts.cover.record, texts.cover.fromSheet) : []),
        ...textFact(texts.cover.exported, formatMoment(cover.exportedAt)),
        ...textFact(texts.cover.session, cover.sessionId),
      ],
    },
    heading(texts.cover.story),
    paragraph(cover.story),
    ...(cover.learningGoals.length === 0 ? [] : [heading(texts.cover.goals), list(cover.learningGoals)]),
  ];
}

/** The marks on the cover: one word each. */
export function coverMarks(cover: ReportCover): readonly string[] {
  return [...(cover.isDraft ? [texts.draft] : []), ...(cover.isRehearsal ? [texts.rehearsal] : [])];
}
