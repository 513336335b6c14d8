import { Text, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { compareLines, type LineBlock } from './diff-lines.ts';
import styles from './Reading.module.css';

/** Equal lines shown around a change; more of them are counted, not shown. */
const context = 3;

/** The difference between two texts line by line. */
export function LineDiff({ before, after }: { readonly before: string; readonly after: string }) {
  const { t } = useTranslation('workbench');
  const blocks = compareLines(before, after);
  if (blocks === null) return <Text>{t('changes.tooMany')}</Text>;
  return (
    <div className={styles.diff}>
      {blocks.map((block, index) => (
        <Block
          key={`${block.kind} ${block.first}`}
          block={block}
          isFirst={index === 0}
          isLast={index === blocks.length - 1}
        />
      ))}
    </div>
  );
}

function Block({
  block,
  isFirst,
  isLast,
}: {
  readonly block: LineBlock;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}) {
  const { t } = useTranslation('workbench');
  const { kind, lines, first } = block;
  const head = isFirst ? 0 : context;
  const tail = isLast ? 0 : context;
  const hidden = kind === 'same' ? lines.length - head - tail : 0;
  if (hidden <= 1) return <Lines kind={kind} lines={lines} first={first} />;
  return (
    <>
      <Lines kind={kind} lines={lines.slice(0, head)} first={first} />
      <div className={styles.gap}>{t('changes.unchangedLines', { count: hidden })}</div>
      <Lines kind={kind} lines={lines.slice(lines.length - tail)} first={first + lines.length - tail} />
    </>
  );
}

const signs = { same: ' ', added: '+', removed: '−' } as const;

function Lines({ kind, lines, first }: LineBlock) {
  const { t } = useTranslation('workbench');
  const numbered = lines.map((line, index) => ({ line, number: first + index }));
  return numbered.map(({ line, number }) => (
    <div key={number} className={styles.line} data-kind={kind}>
      <span className={styles.lineNumber}>{number}</span>
      <span aria-hidden="true">{signs[kind]}</span>
      {kind !== 'same' && (
        <VisuallyHidden>{t(kind === 'added' ? 'changes.addedLine' : 'changes.removedLine')}</VisuallyHidden>
      )}
      <code>{line}</code>
    </div>
  ));
}
