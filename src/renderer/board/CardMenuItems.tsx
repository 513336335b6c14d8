import { Kbd, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconHandStop, IconMessage2, IconStack2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CardId, Lane } from '#core/scenario/schema.ts';
import { LaneShape } from '../lanes/LaneShape.tsx';
import { useSession } from '../session/SessionContext.tsx';
import { useBallot, useBoard } from './BoardContext.tsx';
import { certainties, certaintyWords } from './certainty-words.ts';

const emptyLane: readonly CardId[] = [];

/** Every move of a card by name, with the key that does the same. */
export function CardMenuItems({ card }: { readonly card: CardId }) {
  const { t } = useTranslation('board');
  const { actions } = useBoard();
  const lanes = useSession((view) => view.state.lanes);
  const hasCertainty = useSession((view) => view.state.setup.options.certainty);
  const placement = useBallot((ballot) => ballot.placements.get(card) ?? null);
  const own = useBallot((ballot) => (placement === null ? emptyLane : ballot.lanes[placement.lane]));
  const place = own.indexOf(card);
  const firstUseful = lanes.find((lane) => lane !== placement?.lane);

  return (
    <>
      {lanes.map((lane, number) => (
        <MoveItem
          key={lane}
          card={card}
          lane={lane}
          number={number + 1}
          isHere={placement?.lane === lane}
          isFirst={lane === firstUseful}
        />
      ))}
      <Menu.Item
        leftSection={<IconStack2 size={14} aria-hidden="true" />}
        rightSection={<Kbd size="xs">0</Kbd>}
        disabled={placement === null}
        onClick={() => actions.moveTo(card, 'deck')}
      >
        {t('menu.toDeck')}
      </Menu.Item>
      {placement !== null && (
        <>
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconArrowUp size={14} aria-hidden="true" />}
            rightSection={<Kbd size="xs">Alt ↑</Kbd>}
            disabled={place <= 0}
            onClick={() => actions.moveWithin(card, -1)}
          >
            {t('menu.up')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowDown size={14} aria-hidden="true" />}
            rightSection={<Kbd size="xs">Alt ↓</Kbd>}
            disabled={place >= own.length - 1}
            onClick={() => actions.moveWithin(card, 1)}
          >
            {t('menu.down')}
          </Menu.Item>
        </>
      )}
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconHandStop size={14} aria-hidden="true" />}
        rightSection={<Kbd size="xs">T</Kbd>}
        onClick={() => actions.ask('count-hands', card)}
      >
        {t('menu.count')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconMessage2 size={14} aria-hidden="true" />}
        rightSection={<Kbd size="xs">W</Kbd>}
        disabled={placement === null}
        onClick={() => actions.ask('say-why', card)}
      >
        {t('menu.explain')}
      </Menu.Item>
      {placement !== null && hasCertainty && (
        <>
          <Menu.Divider />
          <Menu.Label>{t('menu.certainty')}</Menu.Label>
          <Menu.RadioGroup
            value={String(placement.certainty ?? '')}
            onChange={(value) =>
              actions.stateCertainty(card, certainties.find((step) => String(step) === value) ?? null)
            }
          >
            {certainties.map((step) => (
              <Menu.RadioItem
                key={step}
                value={String(step)}
                closeMenuOnClick
                rightSection={<Kbd size="xs">⇧ {step}</Kbd>}
              >
                {t(`certainty.${certaintyWords[step]}`)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </>
      )}
    </>
  );
}

function MoveItem({
  card,
  lane,
  number,
  isHere,
  isFirst,
}: {
  readonly card: CardId;
  readonly lane: Lane;
  readonly number: number;
  readonly isHere: boolean;
  readonly isFirst: boolean;
}) {
  const { t } = useTranslation('board');
  const { actions } = useBoard();
  return (
    <Menu.Item
      leftSection={<LaneShape lane={lane} />}
      rightSection={<Kbd size="xs">{number}</Kbd>}
      disabled={isHere}
      // A disabled first item takes no focus, and the menu would open without any.
      data-autofocus={isFirst || undefined}
      onClick={() => actions.moveTo(card, lane)}
    >
      {t('menu.toLane', { area: t(`area.${lane}`) })}
    </Menu.Item>
  );
}
