import { SegmentedControl, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Model, Scenario } from '#core/scenario/schema.ts';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { cardMoves, laneColumns } from './card-moves.ts';
import { LaneColumns } from './LaneColumns.tsx';
import styles from './Models.module.css';
import { MoveList } from './MoveList.tsx';

/**
 * All cards in their lanes for one service model. A switch lights up the cards whose owner changes from the model
 * chosen before, and says why. It shows the whole key, so it is for rooms that have turned over every card.
 *
 * @param scenario a scenario with models; its first model is the one that was played, where one was
 */
export function ModelSwitch({
  scenario,
  isPlayed,
}: {
  readonly scenario: Scenario;
  readonly isPlayed: boolean;
}) {
  const { t } = useTranslation(['models', 'lanes']);
  const announce = useAnnounce();
  const models = scenario.models ?? [];
  const [first] = models;
  const [chosen, setChosen] = useState<{ readonly from: Model | null; readonly to: Model | undefined }>({
    from: null,
    to: first,
  });
  const { from, to } = chosen;
  if (to === undefined) return null;
  const moves = from === null ? [] : cardMoves(scenario, from.id, to.id);

  const choose = (id: string) => {
    const next = models.find((model) => model.id === id);
    if (next === undefined || next.id === to.id) return;
    setChosen({ from: to, to: next });
    const moved = cardMoves(scenario, to.id, next.id);
    const cards = moved.map(({ control, key }) =>
      t('announcedCard', { title: control.title, lane: t(`lane.${key.expected}`) }),
    );
    announce(t('announced', { count: moved.length, to: next.title, cards: cards.join(', ') }));
  };

  return (
    <section className={styles.switch} aria-labelledby="model-switch">
      <div>
        <Title order={2} size="h4" id="model-switch">
          {t('title')}
        </Title>
        <Text c="var(--ink-muted)">{t('lead')}</Text>
      </div>
      <SegmentedControl
        aria-label={t('choose')}
        fullWidth
        size="md"
        color="brand"
        withItemsBorders={false}
        value={to.id}
        onChange={choose}
        data={models.map(({ id, title }) => ({
          value: id,
          label: isPlayed && id === first?.id ? t('played', { title }) : title,
        }))}
        classNames={{ root: styles.choice, control: styles.choiceControl, label: styles.choiceLabel }}
      />
      <div>
        {to.summary !== undefined && <Text>{to.summary}</Text>}
        <Text fw={650} mt={4}>
          {from === null
            ? t('noComparison')
            : t('summary', {
                count: moves.length,
                of: scenario.controls.length,
                from: from.title,
                to: to.title,
              })}
        </Text>
      </div>
      <LaneColumns columns={laneColumns(scenario, to.id)} moves={moves} />
      {moves.length > 0 && <MoveList moves={moves} />}
    </section>
  );
}
