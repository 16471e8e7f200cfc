import { useEffect, useMemo } from 'react'
import { formatQuantity, type Text } from '#base'
import { isEmptyPlan, type PlanProposal, type PowerPlanRequest } from '#planning'
import { layoutOf, type PlanWish } from '#workspace'
import { useRunner, useWorkspace, useWorkspaceState } from '../app/context'
import { newId } from '../app/editing'
import { useInquiry } from '../app/useInquiry'
import { Button } from '../kit/Button'
import { Picker } from '../kit/Picker'
import { say, words } from '../text/text'
import css from './ToolPanel.module.css'

const wishes = Object.keys(words.planning.wishes) as PlanWish[]

const counted = (count: number): string => formatQuantity(count, 'count')

const requestOf = (wish: PlanWish, ids: readonly string[]): PowerPlanRequest =>
  wish === 'connect' ? { type: 'connect', ids } : { type: 'redundant', ids, aim: wish }

/** Asks for a plan for the selection, and hands it to the tool that shows and applies it. */
const usePlan = (wish: PlanWish) => {
  const workspace = useWorkspace()
  const selection = useWorkspaceState((state) => state.selection)
  const document = useWorkspaceState((state) => state.document)
  const revision = useWorkspaceState((state) => state.answer?.revision)
  // Ids that were used once are taken: every state of the document gets new ones.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision takes a new prefix.
  const prefix = useMemo(() => `${newId()}-`, [revision])
  const ids = useMemo(
    () => [...selection].filter((id) => document.get('equipment', id)).sort(),
    [selection, document],
  )
  const input = useMemo(() => ({ request: requestOf(wish, ids), prefix }), [wish, ids, prefix])
  const isWanted = ids.length > 0
  const found = useInquiry('plan-power', input, isWanted)
  const { output, isStale } = found
  useEffect(() => {
    const proposed =
      isWanted && !isStale && output && revision !== undefined
        ? { revision, wish, plan: output }
        : undefined
    workspace.setOptions({ plan: { wish, proposed } })
  }, [workspace, isWanted, isStale, output, revision, wish])
  useEffect(
    () => () => {
      const { options } = workspace.store.getState()
      workspace.setOptions({ plan: { ...options.plan, proposed: undefined } })
    },
    [workspace],
  )
  return { ...found, count: ids.length }
}

/** What to plan for the selection, what that takes, and the button that does it. */
export function PlanPanel() {
  const workspace = useWorkspace()
  const runner = useRunner()
  const wish = useWorkspaceState((state) => state.options.plan.wish)
  const { output, isStale, isSlow, fault, count } = usePlan(wish)
  const isReady = count > 0 && !isStale && output !== undefined && !isEmptyPlan(output)
  const shown = count > 0 ? output : undefined
  return (
    <>
      <strong className={css.title}>{words.planning.title}</strong>
      <Picker
        label={words.planning.wish}
        value={wish}
        options={wishes.map((value) => ({ value, label: words.planning.wishes[value] }))}
        onChange={(next) => workspace.setOptions({ plan: { wish: next, proposed: undefined } })}
      />
      <p className={css.lead}>{words.planning.help[wish]}</p>
      <p className="dim">
        {count === 0 ? words.planning.nothingSelected : words.planning.selected(counted(count))}
      </p>
      <div aria-live="polite">
        {isSlow && count > 0 ? <p className="dim">{words.planning.working}</p> : null}
        {fault === undefined || count === 0 ? null : <p className={css.fault}>{fault}</p>}
        {shown && !isStale ? <Outcome plan={shown} /> : null}
      </div>
      <div className={`${css.foot} ${css.held}`}>
        <Button onClick={() => runner.activate('select')}>{words.common.cancel}</Button>
        <Button tone="strong" disabled={!isReady} onClick={() => runner.apply()}>
          {words.planning.apply}
        </Button>
      </div>
    </>
  )
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
      <h3>{`${words.planning.newUnits}: ${counted(equipment.length)}`}</h3>
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
    [change.equipment.length, planning.renamed],
  ] as const
  const told = parts.flatMap(([count, text]) => (count > 0 ? [text(counted(count))] : []))
  if (told.length === 0) return null
  return (
    <section className={css.part}>
      <h3>{planning.cords}</h3>
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
      <h3>{title}</h3>
      <ul>
        {texts.map((text) => (
          <li key={text.en}>{say(text)}</li>
        ))}
      </ul>
    </section>
  )
}
