import { Badge, Button, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionSummary } from '#core/contract/views.ts';
import { formatDay } from '#core/report/format-moment.ts';
import { countsInStatistics } from '#core/session/counts-in-statistics.ts';
import { useAppServices } from '../../app/AppServices.tsx';
import styles from './Start.module.css';

const shownAtFirst = 5;

/** The workshops held so far, the latest first, each one click from where it was left. */
export function RecentSessions({ sessions }: { readonly sessions: readonly SessionSummary[] }) {
  const { t } = useTranslation('start');
  const [isLong, setIsLong] = useState(false);
  const shown = isLong ? sessions : sessions.slice(0, shownAtFirst);
  return (
    <section className={styles.sessions} aria-labelledby="sessions-title">
      <div className={styles.sectionHead}>
        <Title order={2} size="h4" id="sessions-title">
          {t('sessions')}
        </Title>
        {sessions.length > 0 && (
          <Text size="sm" c="var(--ink-muted)">
            {t('counted', { count: sessions.filter(countsInStatistics).length })}
          </Text>
        )}
      </div>
      {sessions.length === 0 ? (
        <div className={styles.empty}>
          <Text size="sm" c="var(--ink-muted)">
            {t('noSessions')}
          </Text>
        </div>
      ) : (
        <ul className={styles.rows}>
          {shown.map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </ul>
      )}
      {sessions.length > shownAtFirst && (
        <Button variant="subtle" size="sm" onClick={() => setIsLong(!isLong)}>
          {isLong ? t('showFewer') : t('showAll', { count: sessions.length })}
        </Button>
      )}
    </section>
  );
}

function SessionRow({ session }: { readonly session: SessionSummary }) {
  const { t } = useTranslation('start');
  const { navigation } = useAppServices();
  const { id, title, phase, groups, rehearsal, scenarioTitle } = session;
  const date = formatDay(session.date);
  return (
    <li className={styles.row}>
      <div className={styles.rowText}>
        <Text fw={600} className={styles.rowTitle}>
          {title}
        </Text>
        {scenarioTitle !== title && (
          <Text size="sm" c="var(--ink-muted)" className={styles.rowTitle}>
            {scenarioTitle}
          </Text>
        )}
        <div className={styles.meta}>
          <Badge variant={phase === 'closed' ? 'default' : 'light'} radius="sm" tt="none" fw={600}>
            {t(`phases.${phase}`)}
          </Badge>
          {rehearsal && (
            <Badge variant="default" radius="sm" tt="none">
              {t('rehearsal')}
            </Badge>
          )}
          <Text size="sm" c="var(--ink-muted)">
            {date} · {t('groups', { count: groups })}
          </Text>
        </div>
      </div>
      <Button
        variant="default"
        size="sm"
        aria-label={t(phase === 'closed' ? 'lookNamed' : 'resumeNamed', { title, date })}
        onClick={() => navigation.goTo({ screen: 'workshop', session: id })}
      >
        {phase === 'closed' ? t('look') : t('resume')}
      </Button>
    </li>
  );
}
