import { Alert, Button, FileButton, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadSheet } from '#core/contract/exchange-views.ts';
import type { ModelId, ScenarioId } from '#core/scenario/schema.ts';
import { sheetLimits } from '#core/session/read-placements-sheet.ts';
import { sessionLimits } from '#core/session/schema.ts';
import { useAppServices } from '../../app/AppServices.tsx';

/** Takes a placements sheet, pasted or chosen, and says in words what is wrong with it. */
export function SheetDialog({
  scenario,
  model,
  onRead,
  onClose,
}: {
  readonly scenario: ScenarioId;
  readonly model: ModelId | null;
  readonly onRead: (sheet: ReadSheet) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['paper', 'app']);
  const { client } = useAppServices();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  const read = async (name: string, content: string) => {
    setProblem(null);
    if (content.trim() === '') {
      setProblem(t('sheet.empty'));
      return;
    }
    const sheet = await client('sheet.read', { scenario, model, name, text: content });
    if (!sheet.ok) setProblem(sheet.error.message);
    else if (sheet.value.groups.length > sessionLimits.groups)
      setProblem(t('sheet.tooManyGroups', { count: sheet.value.groups.length, most: sessionLimits.groups }));
    else onRead(sheet.value);
  };
  const readFile = async (file: File | null) => {
    if (file === null) return;
    if (file.size > sheetLimits.bytes) setProblem(t('sheet.tooLarge', { name: file.name }));
    else await read(file.name, await file.text());
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('sheet.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <Stack gap="md">
        <Text size="sm">{t('sheet.hint')}</Text>
        <Textarea
          label={t('sheet.paste')}
          placeholder="group,card,first_lane,first_certainty"
          rows={8}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          data-autofocus
        />
        {problem !== null && (
          <Alert color="red" variant="light" role="alert">
            {problem}
          </Alert>
        )}
        <Text size="sm" c="var(--ink-muted)">
          {t('sheet.replaces')}
        </Text>
        <Group justify="space-between">
          <FileButton
            accept=".csv,.tsv,.txt,text/csv"
            onChange={readFile}
            inputProps={{ 'aria-label': t('sheet.choose') }}
          >
            {(props) => (
              <Button {...props} variant="default">
                {t('sheet.choose')}
              </Button>
            )}
          </FileButton>
          <Button onClick={() => read(t('sheet.pasted'), text)}>{t('sheet.take')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
