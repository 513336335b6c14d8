import { ActionIcon, Button, Group } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Takes something away that cannot be brought back, and therefore asks once, in the same place. */
export function RemoveButton({
  label,
  onRemove,
}: {
  /** Says what is removed: "Remove the note". */
  readonly label: string;
  readonly onRemove: () => void;
}) {
  const { t } = useTranslation('app');
  const [isAsking, setIsAsking] = useState(false);
  if (!isAsking) {
    return (
      <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={() => setIsAsking(true)}>
        <IconTrash size={16} />
      </ActionIcon>
    );
  }
  return (
    <Group gap={6} role="group" aria-label={label}>
      <Button size="xs" color="red.9" autoFocus onClick={onRemove}>
        {t('remove.yes')}
      </Button>
      <Button size="xs" variant="default" onClick={() => setIsAsking(false)}>
        {t('remove.no')}
      </Button>
    </Group>
  );
}
