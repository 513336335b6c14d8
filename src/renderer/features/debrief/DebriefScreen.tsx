import { Tabs } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canChange } from '../../session/can-change.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { ActionEditor } from './ActionEditor.tsx';
import { ActionList } from './ActionList.tsx';
import { type ActionDraft, newAction } from './action-draft.ts';
import styles from './Debrief.module.css';
import { DiscussionTab } from './DiscussionTab.tsx';
import { NotesTab } from './NotesTab.tsx';
import { ScoreTab } from './ScoreTab.tsx';

/** A tab that another feature brings; the composition above both puts them together. */
export interface DebriefTab {
  readonly value: string;
  readonly label: string;
  readonly content: ReactNode;
}

/** The score with the direction of its errors, the talk about it, and what comes of it. Read-only once closed. */
export function DebriefScreen({ moreTabs }: { readonly moreTabs: readonly DebriefTab[] }) {
  const { t } = useTranslation('debrief');
  const isFixed = !useSession(canChange);
  const notes = useSession((view) => view.state.notes.length);
  const actions = useSession((view) => view.state.actions.length);
  const screen = useRef<HTMLElement>(null);
  const [draft, setDraft] = useState<ActionDraft | null>(null);
  return (
    <main className={styles.screen} ref={screen}>
      <Tabs
        defaultValue="score"
        keepMounted={false}
        // Each tab is read from its beginning, wherever the one before was left.
        onChange={() => screen.current?.scrollIntoView({ block: 'start' })}
      >
        <Tabs.List className={styles.tabs}>
          <Tabs.Tab value="score">{t('tabs.score')}</Tabs.Tab>
          <Tabs.Tab value="discussion">{t('tabs.discussion')}</Tabs.Tab>
          <Tabs.Tab value="notes" rightSection={<Count value={notes} />}>
            {t('tabs.notes')}
          </Tabs.Tab>
          <Tabs.Tab value="actions" rightSection={<Count value={actions} />}>
            {t('tabs.actions')}
          </Tabs.Tab>
          {moreTabs.map(({ value, label }) => (
            <Tabs.Tab key={value} value={value}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="score" className={styles.panel}>
          <ScoreTab
            isFixed={isFixed}
            onOpenAction={setDraft}
            onMakeAction={(card, issue) => setDraft({ ...newAction(), card, issue })}
          />
        </Tabs.Panel>
        {/* What is half typed or answered there must still be there after a look at the score. */}
        <Tabs.Panel value="discussion" className={styles.panel} keepMounted>
          <DiscussionTab isFixed={isFixed} />
        </Tabs.Panel>
        <Tabs.Panel value="notes" className={styles.panel} keepMounted>
          <NotesTab isFixed={isFixed} />
        </Tabs.Panel>
        <Tabs.Panel value="actions" className={styles.panel}>
          <ActionList isFixed={isFixed} onAdd={() => setDraft(newAction())} onEdit={setDraft} />
        </Tabs.Panel>
        {moreTabs.map(({ value, content }) => (
          <Tabs.Panel key={value} value={value} className={styles.panel}>
            {content}
          </Tabs.Panel>
        ))}
      </Tabs>
      {draft !== null && <ActionEditor initial={draft} onClose={() => setDraft(null)} />}
    </main>
  );
}

function Count({ value }: { readonly value: number }) {
  return value === 0 ? null : <span className={styles.count}>{value}</span>;
}
