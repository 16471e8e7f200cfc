import { lazy, Suspense, useState } from 'react'
import type { Cascade } from '#engines'
import type { BreakStudy } from '#workspace'
import { useWorkspaceState } from '../app/context'
import { useTables } from '../app/tables'
import { nameOfAny } from '../findings/subjects'
import { Segmented } from '../kit/Segmented'
import { lostName } from '../power/loss'
import power from '../power/Power.module.css'
import { StudyFrame } from '../power/StudyFrame'
import { useStudied } from '../power/useStudied'
import { breakWords } from '../text/breakPanel'
import { resilienceWords as text } from '../text/resilience'
import css from './Break.module.css'
import { BreakSetup } from './BreakSetup'
import { EventList } from './EventList'
import { FigureList } from './FigureList'
import { headlineOf, whatText } from './figures'
import { LoadList } from './LoadList'
import { formatSpan } from './moments'
import { WarmthList } from './WarmthList'

const ExcerptList = lazy(async () => ({ default: (await import('./ExcerptList')).ExcerptList }))

/** What follows from what is broken or taken out, beside the view that plays it. */
export function BreakPanel({ study }: { readonly study: BreakStudy }) {
  const { document } = useTables('equipment', 'rooms', 'routes')
  const { contingency, found } = study
  const fault = useStudied('cascade', contingency, (now, cascade, ids) =>
    now.type === 'break' ? { ...now, found: { cascade, ids } } : undefined,
  )
  const nameOf = (id: string) => nameOfAny(document, id)
  const out = [...contingency.ids, ...(contingency.compartments ?? [])]
  const name = lostName(out, nameOf) || text.nothing
  return (
    <StudyFrame title={text.title[contingency.mode](name)} isWide>
      {found ? (
        <Found cascade={found.cascade} ids={found.ids} what={whatText(contingency, nameOf)} />
      ) : (
        <p role="status">{fault ?? text.working}</p>
      )}
      <BreakSetup contingency={contingency} />
    </StudyFrame>
  )
}

interface FoundProps {
  readonly cascade: Cascade
  readonly ids: readonly string[]
  readonly what: string
}

const tabs = (['events', 'loads', 'heat', 'drawings'] as const).map((value) => ({
  value,
  label: breakWords.tabs[value],
}))

function Found({ cascade, ids, what }: FoundProps) {
  const lens = useWorkspaceState((state) => state.question.lens)
  const [tab, setTab] = useState<(typeof tabs)[number]['value']>('events')
  return (
    <>
      <p className={power.sentence} role="status">
        {headlineOf(cascade, what, lens)}
      </p>
      <FigureList cascade={cascade} lens={lens} />
      <p>{breakWords.time.within(formatSpan(cascade.horizonS))}</p>
      <div className={css.tabs}>
        <Segmented label={breakWords.tabs.label} value={tab} options={tabs} onChange={setTab} />
      </div>
      {tab === 'events' ? <EventList cascade={cascade} ids={ids} /> : null}
      {tab === 'heat' ? <WarmthList cascade={cascade} ids={ids} /> : null}
      {tab === 'drawings' ? (
        <Suspense fallback={null}>
          <ExcerptList cascade={cascade} ids={ids} />
        </Suspense>
      ) : null}
      {tab === 'loads' ? <LoadList cascade={cascade} ids={ids} /> : null}
    </>
  )
}
