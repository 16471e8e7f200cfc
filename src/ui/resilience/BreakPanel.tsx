import { lazy, Suspense, useState } from 'react'
import type { BreakStudy } from '#workspace'
import { useWorkspaceState } from '../app/context'
import { useTables } from '../app/tables'
import { nameOfAny } from '../findings/subjects'
import { Button } from '../kit/Button'
import { Hint } from '../kit/Hint'
import { Camera, Columns } from '../kit/icons'
import { Segmented } from '../kit/Segmented'
import { lostName } from '../power/loss'
import power from '../power/Power.module.css'
import { StudyFrame } from '../power/StudyFrame'
import { useStudied } from '../power/useStudied'
import { breakWords } from '../text/breakPanel'
import { resilienceWords as text } from '../text/resilience'
import css from './Break.module.css'
import { BreakSetup } from './BreakSetup'
import { CurtailedList } from './CurtailedList'
import { EventList } from './EventList'
import { FigureList } from './FigureList'
import { headlineOf, whatText } from './figures'
import { LoadList } from './LoadList'
import { formatSpan } from './moments'
import { WarmthList } from './WarmthList'

const Fixes = lazy(async () => ({ default: (await import('./Fixes')).Fixes }))

const ExcerptList = lazy(async () => ({ default: (await import('./ExcerptList')).ExcerptList }))

const CompareDialog = lazy(async () => ({
  default: (await import('./CompareDialog')).CompareDialog,
}))
const PicturesDialog = lazy(async () => ({
  default: (await import('./PicturesDialog')).PicturesDialog,
}))

/** What follows from what is broken or taken out, beside the view that plays it. */
export function BreakPanel({ study }: { readonly study: BreakStudy }) {
  const { document } = useTables('equipment', 'rooms', 'routes')
  const { contingency, found } = study
  const fault = useStudied('cascade', contingency, (now, cascade, ids) =>
    now.type === 'break' ? { ...now, found: { cascade, ids } } : undefined,
  )
  const nameOf = (id: string) => nameOfAny(document, id)
  const out = [...contingency.ids, ...(contingency.compartments ?? [])]
  const what = whatText(contingency, nameOf)
  // A heat wave or a call of the grid takes nothing out.
  const title = out.length > 0 ? text.title[contingency.mode](lostName(out, nameOf)) : what
  return (
    <StudyFrame title={title} isWide>
      {found ? (
        <Found study={{ ...study, found }} what={what} />
      ) : (
        <p role="status">{fault ?? text.working}</p>
      )}
      <BreakSetup contingency={contingency} />
    </StudyFrame>
  )
}

type FoundStudy = BreakStudy & { readonly found: NonNullable<BreakStudy['found']> }

interface FoundProps {
  readonly study: FoundStudy
  readonly what: string
}

const tabs = (['events', 'loads', 'heat', 'drawings', 'fixes'] as const).map((value) => ({
  value,
  label: breakWords.tabs[value],
}))

function Found({ study, what }: FoundProps) {
  const { cascade, ids } = study.found
  const lens = useWorkspaceState((state) => state.question.lens)
  const [tab, setTab] = useState<(typeof tabs)[number]['value']>('events')
  const headline = headlineOf(cascade, what, lens)
  return (
    <>
      <p className={power.sentence} role="status">
        {headline}
      </p>
      {cascade.curtailed ? <CurtailedList curtailed={cascade.curtailed} ids={ids} /> : null}
      <FigureList cascade={cascade} lens={lens} />
      <p>{breakWords.time.within(formatSpan(cascade.horizonS))}</p>
      <FoundActions study={study} name={what} outcome={headline} />
      <div className={css.tabs}>
        <Segmented label={breakWords.tabs.label} value={tab} options={tabs} onChange={setTab} />
      </div>
      {tab === 'events' ? <EventList cascade={cascade} ids={ids} /> : null}
      {tab === 'loads' ? <LoadList cascade={cascade} ids={ids} /> : null}
      {tab === 'heat' ? <WarmthList cascade={cascade} ids={ids} /> : null}
      {tab === 'fixes' ? (
        <Suspense fallback={null}>
          <Fixes contingency={cascade.contingency} />
        </Suspense>
      ) : null}
      {tab === 'drawings' ? (
        <Suspense fallback={null}>
          <ExcerptList cascade={cascade} ids={ids} />
        </Suspense>
      ) : null}
    </>
  )
}

interface ActionsProps {
  readonly study: FoundStudy
  readonly name: string
  readonly outcome: string
}

/** What can be made of a break besides looking at it. */
function FoundActions(props: ActionsProps) {
  const [dialog, setDialog] = useState<'pictures' | 'compare' | undefined>()
  const close = () => setDialog(undefined)
  return (
    <div className={css.actions}>
      <Hint text={breakWords.pictures.makeHelp}>
        <Button icon={Camera} onClick={() => setDialog('pictures')}>
          {breakWords.pictures.make}
        </Button>
      </Hint>
      <Hint text={breakWords.compare.makeHelp}>
        <Button icon={Columns} onClick={() => setDialog('compare')}>
          {breakWords.compare.make}
        </Button>
      </Hint>
      <Suspense fallback={null}>
        {dialog === 'compare' ? <CompareDialog study={props.study} onClose={close} /> : null}
        {dialog === 'pictures' ? <PicturesDialog {...props} onClose={close} /> : null}
      </Suspense>
    </div>
  )
}
