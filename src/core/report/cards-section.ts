import { laneOrBlank } from './board-section.ts';
import {
  type Block,
  type Fact,
  heading,
  type Inline,
  paragraph,
  type Section,
  type Table,
  textFact,
} from './report-block.ts';
import type { PlacedLane, ReportCard, ReportKey, ReportPlacement } from './report-cards.ts';
import type { Report, ReportSource } from './report-model.ts';
import { reportTexts as texts } from './report-texts.ts';

/** Every card with its key, as far as it is revealed, and what each group did with it. */
export function cardsSection(report: Report): Section {
  return {
    id: 'cards',
    title: texts.sections.cards,
    blocks: report.cards.flatMap((card) => cardBlocks(card, report)),
  };
}

function cardBlocks(card: ReportCard, report: Report): readonly Block[] {
  const facts = [
    ...textFact(texts.card.description, card.description),
    ...(card.key === null
      ? textFact(texts.card.expected, texts.notRevealed)
      : keyFacts(card.key, report.sources)),
    ...textFact(texts.card.disputed, card.disputed),
  ];
  return [
    heading(card.title),
    { kind: 'facts', facts },
    card.placements.length === 0
      ? paragraph(texts.noPlacements)
      : placementTable(card, report, { hasResult: true }),
  ];
}

function keyFacts(key: ReportKey, sources: readonly ReportSource[]): readonly Fact[] {
  const cited = sources.filter(({ id }) => key.sources.includes(id)).map(({ source }) => source.title);
  return [
    { term: texts.card.expected, content: [{ kind: 'lane', lane: key.expected }] },
    ...textFact(texts.card.why, key.why),
    ...textFact(texts.card.misconception, key.misconception),
    ...textFact(texts.card.providerPart, key.providerPart),
    ...textFact(texts.card.customerPart, key.customerPart),
    ...textFact(texts.card.evidence, key.evidence),
    ...textFact(texts.card.sources, cited.join('; ')),
  ];
}

/** Where each group put a card. A card without a key has no result. */
export function placementTable(
  card: ReportCard,
  { hasFinalVote }: Pick<Report, 'hasFinalVote'>,
  { hasResult }: { readonly hasResult: boolean },
): Table {
  const hasWhy = card.placements.some((placement) => placement.why !== null);
  return {
    kind: 'table',
    caption: texts.card.caption(card.title),
    columns: [
      texts.card.group,
      texts.card.first,
      ...(hasFinalVote ? [texts.card.final] : []),
      ...(hasResult ? [texts.card.result] : []),
      ...(hasWhy ? [texts.card.groupWhy] : []),
    ],
    rows: card.placements.map((placement) => ({
      head: placement.groupName,
      cells: [
        ratedLane(placement.first),
        ...(hasFinalVote ? [placement.final === undefined ? [] : ratedLane(placement.final)] : []),
        ...(hasResult ? [resultCell(placement)] : []),
        ...(hasWhy ? [placement.why === null ? [] : [placement.why]] : []),
      ],
    })),
  };
}

function ratedLane(placed: PlacedLane | null): Inline {
  const certainty = placed?.certainty ?? null;
  return [laneOrBlank(placed), ...(certainty === null ? [] : [` ${texts.board.certainty(certainty)}`])];
}

function resultCell({ outcome }: ReportPlacement): Inline {
  return outcome === null ? [texts.notRevealed] : [{ kind: 'outcome', outcome }];
}
