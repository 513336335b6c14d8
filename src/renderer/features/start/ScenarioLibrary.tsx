import { Badge, Button, NativeSelect, Text, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScenarioSummary } from '#core/contract/views.ts';
import { levelSchema, levels, serviceModelSchema, serviceModels } from '#core/scenario/schema.ts';
import { useAppServices } from '../../app/AppServices.tsx';
import { ExchangeButtons } from '../../app/ExchangeButtons.tsx';
import { ScenarioMenuButton, ScenarioMenuProvider } from '../../app/ScenarioMenuContext.tsx';
import { ScenarioMenuWhenWanted } from '../../app/ScenarioMenuWhenWanted.tsx';
import { filterScenarios, noFilter } from './filter-scenarios.ts';
import styles from './Start.module.css';

const minuteSteps = [30, 45, 60] as const;

/** The exercises there are, with search and filters. */
export function ScenarioLibrary({
  scenarios,
  onChanged,
}: {
  readonly scenarios: readonly ScenarioSummary[];
  /** Something was added to the library or taken out of it. */
  readonly onChanged: () => void;
}) {
  const { t } = useTranslation('start');
  const [filter, setFilter] = useState(noFilter);
  const found = filterScenarios(scenarios, filter);
  return (
    <section className={styles.library} aria-labelledby="library-title">
      <div className={styles.sectionHead}>
        <Title order={2} size="h4" id="library-title">
          {t('library')}
        </Title>
        <Text size="sm" c="var(--ink-muted)" role="status" className={styles.count}>
          {t('count', { count: found.length })}
        </Text>
        <ExchangeButtons scenarios={scenarios} onImported={onChanged} />
      </div>
      <search className={styles.filters}>
        <TextInput
          label={t('search')}
          placeholder={t('searchPlaceholder')}
          leftSection={<IconSearch size={16} aria-hidden="true" />}
          value={filter.words}
          onChange={(event) => setFilter({ ...filter, words: event.currentTarget.value })}
        />
        <FilterSelect
          label={t('serviceModel')}
          options={serviceModels.map((value) => ({ value, label: t(`models.${value}`) }))}
          value={filter.serviceModel}
          onChange={(value) =>
            setFilter({ ...filter, serviceModel: serviceModelSchema.nullable().parse(value) })
          }
        />
        <FilterSelect
          label={t('level')}
          options={levels.map((value) => ({ value, label: t(`levels.${value}`) }))}
          value={filter.level}
          onChange={(value) => setFilter({ ...filter, level: levelSchema.nullable().parse(value) })}
        />
        <FilterSelect
          label={t('minutes')}
          options={minuteSteps.map((minutes) => ({ value: String(minutes), label: t('upTo', { minutes }) }))}
          value={filter.maxMinutes === null ? null : String(filter.maxMinutes)}
          onChange={(value) => setFilter({ ...filter, maxMinutes: value === null ? null : Number(value) })}
        />
      </search>
      {found.length === 0 ? (
        <div className={styles.empty}>
          <Text>{scenarios.length === 0 ? t('noScenarios') : t('nothingFound')}</Text>
          {scenarios.length > 0 && (
            <Button variant="default" size="sm" onClick={() => setFilter(noFilter)}>
              {t('clearFilters')}
            </Button>
          )}
        </div>
      ) : (
        <ScenarioMenuProvider>
          <ul className={styles.cards}>
            {found.map((scenario) => (
              <ScenarioCard key={scenario.id} scenario={scenario} />
            ))}
          </ul>
          <ScenarioMenuWhenWanted onRemoved={onChanged} />
        </ScenarioMenuProvider>
      )}
    </section>
  );
}

function ScenarioCard({ scenario }: { readonly scenario: ScenarioSummary }) {
  const { t } = useTranslation('start');
  const { navigation } = useAppServices();
  const { id, title, summary, serviceModel, level, minutes, cards, builtIn } = scenario;
  return (
    <li className={styles.card}>
      <div className={styles.cardText}>
        <Title order={3} size="h5" className={styles.cardTitle}>
          {title}
        </Title>
        <Text size="sm" c="var(--ink-muted)" className={styles.summary}>
          {summary}
        </Text>
        <div className={styles.meta}>
          {serviceModel !== null && <Tag>{t(`models.${serviceModel}`)}</Tag>}
          {level !== null && <Tag>{t(`levels.${level}`)}</Tag>}
          {minutes !== null && <Tag>{t('meta.minutes', { minutes })}</Tag>}
          <Tag>{t('meta.cards', { count: cards })}</Tag>
          {!builtIn && <Tag>{t('meta.own')}</Tag>}
        </div>
      </div>
      <Button
        aria-label={t('openNamed', { title })}
        onClick={() => navigation.goTo({ screen: 'setup', scenario: id })}
      >
        {t('open')}
      </Button>
      <ScenarioMenuButton scenario={scenario} />
    </li>
  );
}

/** The select of the browser: the one of Mantine would be a good part of what the first screen loads. */
function FilterSelect({
  label,
  options,
  value,
  onChange,
}: {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string | null;
  /** @param value null for any */
  readonly onChange: (value: string | null) => void;
}) {
  const { t } = useTranslation('start');
  return (
    <NativeSelect
      label={label}
      data={[{ value: '', label: t('any') }, ...options]}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? null : currentTarget.value)}
    />
  );
}

function Tag({ children }: { readonly children: string }) {
  return (
    <Badge variant="default" radius="sm" tt="none" fw={500}>
      {children}
    </Badge>
  );
}
