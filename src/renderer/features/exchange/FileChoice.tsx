import { Alert, Button, FileButton, Stack, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Exchange.module.css';
import type { BroughtFile } from './import-reader.ts';

/** Where files come in: by the button, or dropped onto the area around it. */
export function FileChoice({
  problem,
  onChoose,
}: {
  readonly problem: string | null;
  readonly onChoose: (files: readonly BroughtFile[]) => void;
}) {
  const { t } = useTranslation('exchange');
  const [isOver, setIsOver] = useState(false);
  const over = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    onChoose([...event.dataTransfer.files]);
  };
  return (
    <Stack gap="md">
      <Text size="sm">{t('import.hint')}</Text>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra way; the button inside does the same */}
      <div
        className={styles.drop}
        data-over={isOver || undefined}
        onDragOver={over}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <IconFileImport size={32} stroke={1.4} aria-hidden="true" />
        <Text>{t('import.drop')}</Text>
        <FileButton multiple onChange={onChoose} inputProps={{ 'aria-label': t('import.choose') }}>
          {(props) => (
            <Button {...props} data-autofocus>
              {t('import.choose')}
            </Button>
          )}
        </FileButton>
      </div>
      {problem !== null && (
        <Alert color="red" variant="light" role="alert">
          {problem}
        </Alert>
      )}
      <Text size="sm" c="var(--ink-muted)">
        {t('import.limits')}
      </Text>
    </Stack>
  );
}
