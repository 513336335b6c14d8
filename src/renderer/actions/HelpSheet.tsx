import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './Actions.module.css';
import { isAppleKeyboard, useActions, useActionTexts } from './ActionsContext.tsx';
import { actionGroups } from './action.ts';
import { KeyCaps } from './KeyCaps.tsx';
import { keyCaps } from './key-stroke.ts';

/** A part of the help sheet. */
export interface HelpSection {
  readonly title: string;
  readonly rows: readonly HelpRow[];
}

export interface HelpRow {
  readonly title: string;
  /** Strokes that do the same; none for what has no key. */
  readonly strokes: readonly (readonly string[])[];
}

/**
 * Every action of the workshop with its keys, available now or not.
 *
 * @param props.more keys and gestures that are no actions, such as the arrows on the board
 */
export function HelpSheet({
  more,
  onClose,
}: {
  readonly more: readonly HelpSection[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('actions');
  const texts = useActionTexts();
  const { table } = useActions();
  const sections = actionGroups.map((group) => ({
    title: t(`groups.${group}`),
    rows: table
      .filter((action) => action.group === group)
      .map((action) => ({
        title: action.title(texts),
        strokes: action.keys.map((words) => keyCaps(words, isAppleKeyboard())),
      })),
  }));
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('help.title')}
      size="64rem"
      closeButtonProps={{ 'aria-label': t('help.close') }}
    >
      <p className={styles.hint}>{t('help.hint')}</p>
      <div className={styles.sheet}>
        {[...sections, ...more]
          .filter(({ rows }) => rows.length > 0)
          .map((section) => (
            <Section key={section.title} {...section} />
          ))}
      </div>
    </Modal>
  );
}

function Section({ title, rows }: HelpSection) {
  const { t } = useTranslation('actions');
  return (
    <section className={styles.section} aria-label={title}>
      <h3 className={styles.sectionTitle}>{title}</h3>
      <dl className={styles.rows}>
        {rows.map((row) => (
          <div key={row.title}>
            <dt>{row.title}</dt>
            <dd>
              {row.strokes.length === 0 ? (
                <span className={styles.noKey}>{t('help.noKey')}</span>
              ) : (
                row.strokes.map((keys) => <KeyCaps key={keys.join(' ')} keys={keys} />)
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
