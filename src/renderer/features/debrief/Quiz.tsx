import { Radio, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuizItem } from '#core/scenario/schema.ts';
import styles from './Debrief.module.css';

/** Questions with one right answer each, which says itself why once somebody has chosen. Nothing of it is scored or kept. */
export function Quiz({ items }: { readonly items: readonly QuizItem[] }) {
  const { t } = useTranslation('debrief');
  return (
    <section>
      <Title order={2} size="h4" mb="sm">
        {t('quiz')}
      </Title>
      <Stack gap="lg">
        {items.map((item, place) => (
          <QuizQuestion key={item.question} item={item} number={place + 1} />
        ))}
      </Stack>
    </section>
  );
}

function QuizQuestion({ item, number }: { readonly item: QuizItem; readonly number: number }) {
  const { t } = useTranslation('debrief');
  const [chosen, setChosen] = useState<string | null>(null);
  const isRight = chosen === String(item.answer);
  return (
    <div>
      <Radio.Group
        label={item.question}
        description={t('quizQuestion', { number })}
        value={chosen}
        onChange={setChosen}
      >
        <Stack gap={8} mt="xs">
          {item.options.map((option, place) => (
            <Radio key={option} value={String(place)} label={option} />
          ))}
        </Stack>
      </Radio.Group>
      {chosen !== null && (
        <div className={styles.judged} data-right={isRight} role="status">
          <Text fw={600}>
            {isRight ? t('quizRight') : t('quizWrong', { answer: item.options[item.answer] ?? '' })}
          </Text>
          {item.reason !== undefined && <Text mt={4}>{item.reason}</Text>}
        </div>
      )}
    </div>
  );
}
