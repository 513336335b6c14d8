import { Drawer, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Inject } from '#core/scenario/schema.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { InjectItem } from './InjectItem.tsx';
import styles from './Injects.module.css';

/** The scenario's injects, for the facilitator alone. It exists only while it is open, so a closed one holds no secret. */
export function InjectsDrawer({
  onDecide,
  onClose,
}: {
  readonly onDecide: (inject: Inject) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['injects', 'app']);
  const injects = useSession((view) => view.session.scenario.injects) ?? [];
  return (
    <Drawer
      opened
      onClose={onClose}
      title={t('title')}
      position="right"
      size="lg"
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <Text size="sm" c="var(--ink-muted)" mb="md">
        {injects.length === 0 ? t('none') : t('hint')}
      </Text>
      <ul className={styles.list}>
        {injects.map((inject) => (
          <InjectItem key={inject.id} inject={inject} onDecide={() => onDecide(inject)} onShown={onClose} />
        ))}
      </ul>
    </Drawer>
  );
}
