import { Badge, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DraftId } from '#core/contract/library-views.ts';
import { assertNever } from '#core/result.ts';
import type { Finding } from '#core/scenario/finding.ts';
import { ChangeSummary } from './ChangeSummary.tsx';
import { DraftButton } from './DraftButton.tsx';
import styles from './Exchange.module.css';
import { type Choice, choicesFor, type Found, type ImportEntry } from './import-entry.ts';

/** One entry: what it is, what it would change, and what is to be done with it. */
export function PreviewRow({
  entry,
  choice,
  onChoose,
  onOpenDraft,
}: {
  readonly entry: ImportEntry;
  readonly choice: Choice | null;
  readonly onChoose: (choice: Choice) => void;
  readonly onOpenDraft: ((draft: DraftId) => void) | null;
}) {
  const { t } = useTranslation('exchange');
  const { file, pack, found } = entry;
  const title = 'title' in found ? found.title : file;
  const place = pack === null ? file : t('preview.inPack', { file, pack });
  const facts = [
    ...(place === title ? [] : [place]),
    ...('cards' in found ? [t('preview.cards', { count: found.cards })] : []),
  ];
  const offered = choicesFor(found);
  return (
    <li className={styles.row}>
      <div className={styles.rowText}>
        <Text fw={600} className={styles.wrap}>
          {title}{' '}
          {'isFromList' in found && found.isFromList && (
            <Badge variant="default" radius="sm" tt="none" fw={500}>
              {t('preview.fromList')}
            </Badge>
          )}
        </Text>
        {facts.length > 0 && (
          <Text size="sm" c="var(--ink-muted)" className={styles.wrap}>
            {facts.join(' · ')}
          </Text>
        )}
        <Detail found={found} choice={choice} />
      </div>
      {offered.length > 0 && (
        <div className={styles.rowChoice}>
          {/* A plain list: three hundred of Mantine's would hold the window up. */}
          <select
            className={styles.select}
            aria-label={t('preview.choiceFor', { title, file })}
            value={choice ?? 'skip'}
            onChange={({ currentTarget }) => {
              const chosen = offered.find((each) => each === currentTarget.value);
              if (chosen !== undefined) onChoose(chosen);
            }}
          >
            {offered.map((value) => (
              <option key={value} value={value}>
                {t(`preview.choices.${value}`)}
              </option>
            ))}
          </select>
          {'isFromList' in found && found.isFromList && onOpenDraft !== null && (
            <DraftButton file={file} title={title} text={found.text} onOpenDraft={onOpenDraft} />
          )}
        </div>
      )}
    </li>
  );
}

function Detail({ found, choice }: { readonly found: Found; readonly choice: Choice | null }) {
  const { t } = useTranslation('exchange');
  switch (found.status) {
    case 'new':
    case 'same':
      return null;
    case 'different':
      return (
        <>
          <ChangeSummary comparison={found.comparison} />
          <Consequence choice={choice} hidesBuiltIn={found.hidesBuiltIn} />
        </>
      );
    case 'twice':
      return (
        <>
          <Text size="sm">{t('preview.like', { file: found.like })}</Text>
          <Consequence choice={choice} hidesBuiltIn={false} />
        </>
      );
    case 'broken':
      return <FirstErrors findings={found.findings} />;
    case 'problem':
      return (
        <Text size="sm" className={styles.error}>
          {found.message}
        </Text>
      );
    case 'session':
      return <Text size="sm">{t('preview.session')}</Text>;
    default:
      return assertNever(found);
  }
}

function Consequence({
  choice,
  hidesBuiltIn,
}: {
  readonly choice: Choice | null;
  readonly hidesBuiltIn: boolean;
}) {
  const { t } = useTranslation('exchange');
  if (choice !== 'keep-both' && choice !== 'replace') return null;
  const replaces = hidesBuiltIn ? t('preview.hidesBuiltIn') : t('preview.replaces');
  return (
    <Text size="sm" c="var(--ink-muted)">
      {choice === 'keep-both' ? t('preview.keepBoth') : replaces}
    </Text>
  );
}

const errorsShown = 3;

function FirstErrors({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useTranslation('exchange');
  const more = findings.length - errorsShown;
  return (
    <ul className={styles.errors}>
      {findings.slice(0, errorsShown).map(({ line, column, message }) => (
        <li key={`${line}:${column}:${message}`}>{t('preview.place', { line, column, message })}</li>
      ))}
      {more > 0 && <li>{t('preview.moreErrors', { count: more })}</li>}
    </ul>
  );
}
