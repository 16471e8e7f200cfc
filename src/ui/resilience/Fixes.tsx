import { useEffect, useMemo, useState } from 'react'
import { formatQuantity, type Text, timeText } from '#base'
import { applyChanges } from '#document'
import type { CascadeFigures, Contingency } from '#engines'
import type { ResilienceFix } from '#planning'
import { previewOfPlan } from '#tools'
import { layoutOf } from '#workspace'
import { useEditing, useWorkspace, useWorkspaceState } from '../app/context'
import { newId } from '../app/editing'
import { useInquiry } from '../app/useInquiry'
import { Button } from '../kit/Button'
import { fixWords as text } from '../text/fixes'
import { say } from '../text/text'
import css from './Break.module.css'

interface FixesProps {
  readonly contingency: Contingency
}

/** The smallest changes that make a break take less, each to be seen first and applied in one step. */
export function Fixes({ contingency }: FixesProps) {
  const [isWanted, setWanted] = useState(false)
  const revision = useWorkspaceState((state) => state.answer?.revision)
  // Ids that were used once are taken: every state of the document gets new ones.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision takes a new prefix.
  const prefix = useMemo(() => `${newId()}-`, [revision])
  const found = useInquiry('plan-resilience', { request: contingency, prefix }, isWanted)
  const { output, isStale, fault, progress } = found
  useClearedPreview()
  if (!isWanted) {
    return (
      <section>
        <p className="dim">{text.lead}</p>
        <Button onClick={() => setWanted(true)}>{text.find}</Button>
      </section>
    )
  }
  if (!output || isStale) {
    const working = progress ? text.tried(progress.done, progress.of) : text.working
    return <p role="status">{fault ?? working}</p>
  }
  const { before, fixes, questions, refusals } = output
  return (
    <section aria-live="polite">
      {fixes.length === 0 ? <p>{isNothing(before) ? text.harmless : text.none}</p> : null}
      <ol className={css.events}>
        {fixes.map((fix) => (
          <FixItem key={fix.title.en} fix={fix} before={before} />
        ))}
      </ol>
      <Sentences title={text.questions} texts={questions} />
      <Sentences title={text.refusals} texts={refusals} />
    </section>
  )
}

const isNothing = (f: CascadeFigures): boolean =>
  f.loadsLost + f.loadsDegraded + f.loadsUnknown + f.loadsUnprotected === 0

/** Takes ghosts out of the view when the list of fixes goes. */
const useClearedPreview = (): void => {
  const { store } = useWorkspace()
  useEffect(() => () => store.setState({ preview: {} }), [store])
}

interface FixItemProps {
  readonly fix: ResilienceFix
  readonly before: CascadeFigures
}

function FixItem({ fix, before }: FixItemProps) {
  const workspace = useWorkspace()
  const editing = useEditing()
  const title = say(fix.title)
  const show = () => {
    const { store, library } = workspace
    const layout = layoutOf(store.getState().document, library)
    store.setState({ preview: previewOfPlan({ layout }, fix.plan) })
  }
  const apply = () => {
    workspace.store.setState({ preview: {} })
    editing.perform({ en: text.step(title) }, (edit, context) =>
      applyChanges(edit, context, fix.plan),
    )
  }
  return (
    <li data-grave="relief">
      <b>{title}</b> <small className="dim">{text.adds(fix.pieces, fix.connections)}</small>
      <dl className={css.figures}>
        {changesOf(before, fix.after).map(([label, change]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{change}</dd>
          </div>
        ))}
      </dl>
      <Lines texts={[...fix.plan.notes, ...fix.plan.assumptions]} />
      <div className={css.actions}>
        <Button onClick={show} aria-label={text.showOf(title)}>
          {text.show}
        </Button>
        <Button tone="strong" onClick={apply} aria-label={text.applyOf(title)}>
          {text.apply}
        </Button>
      </div>
    </li>
  )
}

const kwText = ({ value, unknownCount }: CascadeFigures['itKwLost']): string => {
  const shown = formatQuantity(value, 'kW')
  return unknownCount > 0 ? text.atLeast(shown) : shown
}

const whenText = (s: number | undefined): string => (s === undefined ? text.never : timeText(s))

const count = (value: number): string => formatQuantity(value, 'count')

/** What a fix changes, as before and after; what stays the same is left out. */
const changesOf = (before: CascadeFigures, after: CascadeFigures) => {
  const rows: readonly (readonly [string, (figures: CascadeFigures) => string])[] = [
    [text.itLost, (f) => kwText(f.itKwLost)],
    [text.racks, (f) => count(f.racksLost)],
    [text.stopped, (f) => count(f.loadsLost)],
    [text.degraded, (f) => count(f.loadsDegraded)],
    [text.unprotected, (f) => count(f.loadsUnprotected)],
    [text.unknown, (f) => count(f.loadsUnknown)],
    [text.first, (f) => whenText(f.firstLostS)],
  ]
  return rows.flatMap(([label, told]) =>
    told(before) === told(after) ? [] : [[label, text.change(told(before), told(after))] as const],
  )
}

function Lines({ texts }: { readonly texts: readonly Text[] }) {
  return texts.map((one) => (
    <p key={one.en} className="dim">
      {say(one)}
    </p>
  ))
}

interface SentencesProps {
  readonly title: string
  readonly texts: readonly Text[]
}

function Sentences({ title, texts }: SentencesProps) {
  if (texts.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <Lines texts={texts} />
    </>
  )
}
