import { ActionIcon, Text, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CardId, Control } from '#core/scenario/schema.ts';
import { LaneBadge } from '../../lanes/LaneBadge.tsx';
import { useSession } from '../../session/SessionContext.tsx';
import { CardSources } from './CardSources.tsx';
import { DisputeForm } from './DisputeForm.tsx';
import { GroupPlacements } from './GroupPlacements.tsx';
import styles from './Reveal.module.css';

/** The answer of one card that was turned over, as the facilitator talks it through. */
export function CardAnswer({
  card,
  shown,
  onChoose,
  onDispute,
}: {
  readonly card: CardId;
  readonly shown: readonly CardId[];
  readonly onChoose: (card: CardId) => void;
  /** The room begins to contest the card. */
  readonly onDispute: () => void;
}) {
  const { t } = useTranslation('reveal');
  const isRevealed = useSession((view) => view.state.revealed.has(card));
  const control = useSession((view) => view.session.scenario.controls.find(({ id }) => id === card));
  // A hidden card has no answer on this screen, whoever asks for it.
  if (!isRevealed || control === undefined) return null;
  const place = shown.indexOf(card);
  const before = shown[place - 1];
  const after = shown[place + 1];
  return (
    <article aria-labelledby="answer-title">
      <div className={styles.answerHead}>
        <Title order={2} size="h4" id="answer-title" className={styles.answerTitle}>
          {control.title}
        </Title>
        <div className={styles.steps}>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('previousCard')}
            disabled={before === undefined}
            onClick={() => before !== undefined && onChoose(before)}
          >
            <IconChevronLeft size={18} />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('nextCard')}
            disabled={after === undefined}
            onClick={() => after !== undefined && onChoose(after)}
          >
            <IconChevronRight size={18} />
          </ActionIcon>
        </div>
      </div>
      {control.description !== undefined && (
        <Text size="sm" c="var(--ink-muted)" className={styles.wrap}>
          {control.description}
        </Text>
      )}
      <div className={styles.verdict}>
        <Text size="sm" c="var(--ink-muted)">
          {t('expected')}
        </Text>
        <Text component="span" fz="lg">
          <LaneBadge lane={control.expected} />
        </Text>
      </div>
      <GroupPlacements card={card} expected={control.expected} />
      <Reasons control={control} />
      <CardSources control={control} />
      <DisputeForm key={card} card={card} onOpen={onDispute} />
    </article>
  );
}

function Reasons({ control }: { readonly control: Control }) {
  const { t } = useTranslation('reveal');
  return (
    <dl className={styles.reasons}>
      {(['why', 'misconception', 'providerPart', 'customerPart', 'evidence'] as const).map((part) =>
        control[part] === undefined ? null : (
          <div key={part} data-part={part}>
            <dt>{t(part)}</dt>
            <dd>{control[part]}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
