import { formatQuantity, type Text } from '#base'
import { isEmptyPlan, type PlanProposal } from '#planning'
import { layoutOf } from '#workspace'
import { useRunner, useWorkspace, useWorkspaceState } from '../app/context'
import type { InquiryState } from '../app/useInquiry'
import { Button } from '../kit/Button'
import { say, words } from '../text/text'
import css from './ToolPanel.module.css'

const counted = (count: number): string => formatQuantity(count, 'count')

interface PlanOutcomeProps {
  readonly found: Pick<InquiryState<'plan-power'>, 'output' | 'isStale' | 'isSlow' | 'fault'>
  /** Whether anything is asked for: without, nothing is shown. */
  readonly isWanted: boolean
}

/** What was proposed, in words, with the buttons that carry it out or put it away. */
export function PlanOutcome({ found, isWanted }: PlanOutcomeProps) {
  const runner = useRunner()
  const { output, isStale, isSlow, fault } = found
  const isReady = isWanted && !isStale && output !== undefined && !isEmptyPlan(output)
  const shown = isWanted ? output : undefined
  return (
    <>
      <div aria-live="polite">
        {isSlow && isWanted ? <p className="dim">{words.planning.working}</p> : null}
        {fault === undefined || !isWanted ? null : <p className={css.fault}>{fault}</p>}
        {shown && !isStale ? <Outcome plan={shown} /> : null}
      </div>
      <div className={`${css.foot} ${css.held}`}>
        {shown && !isStale ? <Brief plan={shown} /> : null}
        <Button onClick={() => runner.activate('select')}>{words.common.cancel}</Button>
        <Button tone="strong" disabled={!isReady} onClick={() => runner.apply()}>
          {words.planning.apply}
        </Button>
      </div>
    </>
  )
}

/** The proposal in a few words beside its buttons, for a view too low to show the rest of it. */
function Brief({ plan }: { readonly plan: PlanProposal }) {
  const { planning } = words
  if (plan.refusals.length > 0) {
    return <small className={`${css.brief} ${css.fault}`}>{planning.refusals}</small>
  }
  if (isEmptyPlan(plan)) return <small className={css.brief}>{planning.briefNone}</small>
  const units = plan.add.equipment.length
  if (units === 0) return null
  return <small className={css.brief}>{planning.briefUnits(counted(units))}</small>
}

function Outcome({ plan }: { readonly plan: PlanProposal }) {
  const { planning } = words
  return (
    <>
      {isEmptyPlan(plan) && plan.refusals.length === 0 ? (
        <p className="dim">{planning.nothingToDo}</p>
      ) : null}
      <Sentences title={planning.findings} texts={plan.notes} />
      <Sentences title={planning.refusals} texts={plan.refusals} isFault />
      <Sentences title={planning.assumptions} texts={plan.assumptions} />
      <Cords plan={plan} />
      <Units plan={plan} />
    </>
  )
}

const mostUnits = 12

/** The new equipment by name, and what it is. */
function Units({ plan }: { readonly plan: PlanProposal }) {
  const workspace = useWorkspace()
  const document = useWorkspaceState((state) => state.document)
  const { equipment } = plan.add
  if (equipment.length === 0) return null
  const { library } = layoutOf(document, workspace.library)
  return (
    <section className={css.part}>
      <h2>{`${words.planning.newUnits}: ${counted(equipment.length)}`}</h2>
      <ul>
        {equipment.slice(0, mostUnits).map(({ id, tag, kind, product }) => {
          const row = product === undefined ? undefined : library.products.get(product)
          return (
            <li key={id}>
              {tag} <small>{row ? row.model : say(library.kind(kind).name)}</small>
            </li>
          )
        })}
        {equipment.length > mostUnits ? (
          <li className="dim">{words.common.more(equipment.length - mostUnits)}</li>
        ) : null}
      </ul>
    </section>
  )
}

/** How many connections come, change and go. */
function Cords({ plan: { add, change, remove } }: { readonly plan: PlanProposal }) {
  const { planning } = words
  const parts = [
    [add.connections.length, planning.cordsNew],
    [change.connections.length, planning.cordsChanged],
    [remove.connections.length, planning.cordsRemoved],
    [add.routes?.length ?? 0, planning.traysNew],
    [
      change.equipment.length,
      (change.clusters ?? add.clusters) ? planning.joined : planning.renamed,
    ],
  ] as const
  const told = parts.flatMap(([count, text]) => (count > 0 ? [text(counted(count))] : []))
  if (told.length === 0) return null
  return (
    <section className={css.part}>
      <h2>{planning.cords}</h2>
      <p>{told.join(', ')}</p>
    </section>
  )
}

interface SentencesProps {
  readonly title: string
  readonly texts: readonly Text[]
  readonly isFault?: boolean
}

function Sentences({ title, texts, isFault = false }: SentencesProps) {
  if (texts.length === 0) return null
  return (
    <section className={isFault ? `${css.part} ${css.fault}` : css.part}>
      <h2>{title}</h2>
      <ul>
        {texts.map((text) => (
          <li key={text.en}>{say(text)}</li>
        ))}
      </ul>
    </section>
  )
}
