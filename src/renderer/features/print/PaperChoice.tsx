import { Group, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Paper, paperSchema, papers } from '#core/print/print-kind.ts';

export function PaperChoice({
  value,
  onChange,
  isFirst = false,
}: {
  readonly value: Paper;
  readonly onChange: (paper: Paper) => void;
  /** True where nothing else in the dialog can be chosen before it, so that the focus begins here. */
  readonly isFirst?: boolean;
}) {
  const { t } = useTranslation('print');
  return (
    <Radio.Group label={t('paper')} value={value} onChange={(chosen) => onChange(paperSchema.parse(chosen))}>
      <Group gap="lg" mt={8}>
        {papers.map((paper) => (
          <Radio
            key={paper}
            value={paper}
            label={t(`papers.${paper}`)}
            data-autofocus={(isFirst && paper === value) || undefined}
          />
        ))}
      </Group>
    </Radio.Group>
  );
}
