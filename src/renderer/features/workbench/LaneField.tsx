import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { lanesByDuty } from '#core/scenario/schema.ts';
import type { ValuePath } from '#core/scenario/value-path.ts';
import { LaneShape } from '../../lanes/LaneShape.tsx';
import { useDraftStore } from './DraftContext.tsx';
import styles from './Form.module.css';
import { fieldName } from './form-place.ts';
import { useField } from './use-field.ts';

/** The lane a card is expected in, by word and shape. */
export function LaneField({ path, label }: { readonly path: ValuePath; readonly label: string }) {
  const { t } = useTranslation('lanes');
  const store = useDraftStore();
  const field = useField(path, { isNeeded: true });
  return (
    <Radio.Group
      label={label}
      withAsterisk
      value={field.text}
      error={field.finding}
      data-field={fieldName(path)}
      onChange={(value) => store.edit([{ type: 'set', path, value }])}
    >
      <div className={styles.lanes}>
        {lanesByDuty.map((lane) => (
          <Radio
            key={lane}
            value={lane}
            disabled={field.isResting}
            label={
              <span className={styles.lane}>
                <LaneShape lane={lane} />
                {t(lane)}
              </span>
            }
          />
        ))}
      </div>
    </Radio.Group>
  );
}
