import { Fieldset, NumberInput, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { scheduleOf } from '#core/print/run-sheet-schedule.ts';
import { type Agenda, plannedFor } from '#core/session/elapsed.ts';
import styles from './Agenda.module.css';
import { minutesInAll, phasesToPlan, withMinutes } from './agenda-minutes.ts';

/** Minutes per phase in the setup: those of the scenario until somebody types others, or none at all. */
export function AgendaFields({
  planned,
  agenda,
  hasSecondVote,
  onChange,
}: {
  /** What the scenario plans; empty where it plans nothing. */
  readonly planned: Agenda;
  /** null leaves the minutes of the scenario; empty is no plan. */
  readonly agenda: Agenda | null;
  readonly hasSecondVote: boolean;
  readonly onChange: (agenda: Agenda[number][] | null) => void;
}) {
  const { t } = useTranslation(['agenda', 'app']);
  const current = agenda ?? planned;
  const [isOn, setIsOn] = useState(current.length > 0);
  const phases = phasesToPlan(hasSecondVote);

  function turn(on: boolean): void {
    setIsOn(on);
    if (!on) onChange([]);
    else if (planned.length > 0) onChange(null);
    else onChange(scheduleOf({}).phases.map(({ phase, minutes }) => ({ phase, minutes })));
  }

  return (
    <Fieldset legend={t('title')}>
      <Switch
        label={t('isOn')}
        description={t('isOnHint')}
        checked={isOn}
        onChange={(event) => turn(event.currentTarget.checked)}
      />
      {isOn && (
        <>
          <ul className={styles.phases}>
            {phases.map((phase) => (
              <li key={phase}>
                <span aria-hidden="true">{t(`app:phases.${phase}`)}</span>
                <NumberInput
                  aria-label={t('minutes', { phase: t(`app:phases.${phase}`) })}
                  className={styles.minutes ?? ''}
                  suffix={` ${t('unit')}`}
                  min={1}
                  max={480}
                  clampBehavior="strict"
                  hideControls
                  value={plannedFor(current, phase) ?? ''}
                  onChange={(minutes) => onChange(withMinutes(current, phase, minutes))}
                />
              </li>
            ))}
          </ul>
          <Text size="sm" fw={600} role="status">
            {t('sum', { minutes: minutesInAll(current, phases) })}
          </Text>
          <Text size="sm" c="var(--ink-muted)">
            {t('empty')}
          </Text>
        </>
      )}
    </Fieldset>
  );
}
