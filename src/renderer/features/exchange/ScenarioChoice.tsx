import { Button, Group, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScenarioSummary } from '#core/contract/views.ts';
import type { ScenarioId } from '#core/scenario/schema.ts';
import styles from './Exchange.module.css';

/** Scenarios of the library to tick, with search. What is ticked stays so while the search hides it. */
export function ScenarioChoice({
  scenarios,
  chosen,
  onChange,
}: {
  readonly scenarios: readonly ScenarioSummary[];
  readonly chosen: ReadonlySet<ScenarioId>;
  readonly onChange: (chosen: ReadonlySet<ScenarioId>) => void;
}) {
  const { t } = useTranslation('exchange');
  const [words, setWords] = useState('');
  const shown = scenarios.filter(({ title }) => hasWords(title, words));
  const toggle = (id: ScenarioId) => {
    const changed = new Set(chosen);
    if (!changed.delete(id)) changed.add(id);
    onChange(changed);
  };
  return (
    <fieldset className={styles.choice}>
      <legend>{t('export.choose')}</legend>
      <TextInput
        label={t('export.search')}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
        data-autofocus
      />
      {shown.length === 0 ? (
        <Text size="sm" py="md">
          {t('export.nothingFound')}
        </Text>
      ) : (
        <ul className={styles.ticks}>
          {shown.map(({ id, title, builtIn }) => (
            <li key={id}>
              {/* Plain boxes: three hundred of Mantine's would hold the window up. */}
              <label>
                <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />
                <span className={styles.wrap}>{title}</span>
                {!builtIn && <span className={styles.own}>{t('export.own')}</span>}
              </label>
            </li>
          ))}
        </ul>
      )}
      <Group gap="sm" mt={8}>
        <Button
          variant="default"
          size="sm"
          onClick={() => onChange(new Set([...chosen, ...shown.map(({ id }) => id)]))}
        >
          {t('export.all')}
        </Button>
        <Button variant="default" size="sm" onClick={() => onChange(new Set())}>
          {t('export.none')}
        </Button>
        <Text size="sm" c="var(--ink-muted)" role="status">
          {t('export.chosen', { count: chosen.size })}
        </Text>
      </Group>
    </fieldset>
  );
}

function hasWords(title: string, words: string): boolean {
  const wanted = words.toLowerCase().split(/\s+/);
  return wanted.every((word) => title.toLowerCase().includes(word));
}
