import { useCallback, useMemo } from 'react'
import { formatQuantity } from '#base'
import type { PowerPlanRequest } from '#planning'
import type { PlanWish } from '#workspace'
import { useWorkspace, useWorkspaceState } from '../app/context'
import { Picker } from '../kit/Picker'
import { words } from '../text/text'
import { PlanOutcome } from './PlanOutcome'
import { PlanSwitch } from './PlanSwitch'
import css from './ToolPanel.module.css'
import { type Handed, useProposal } from './useProposal'

const wishes = Object.keys(words.planning.wishes) as PlanWish[]

const requestOf = (wish: PlanWish, ids: readonly string[]): PowerPlanRequest =>
  wish === 'connect' ? { type: 'connect', ids } : { type: 'redundant', ids, aim: wish }

/** Asks for a plan for the selection, and hands it to the tool that shows and applies it. */
const usePlan = (wish: PlanWish) => {
  const workspace = useWorkspace()
  const selection = useWorkspaceState((state) => state.selection)
  const document = useWorkspaceState((state) => state.document)
  const ids = useMemo(
    () => [...selection].filter((id) => document.get('equipment', id)).sort(),
    [selection, document],
  )
  const hand = useCallback(
    (handed: Handed | undefined) => {
      const proposed = handed && { ...handed, wish }
      const { options } = workspace.store.getState()
      workspace.setOptions({ plan: { wish: handed ? wish : options.plan.wish, proposed } })
    },
    [workspace, wish],
  )
  const found = useProposal('plan-power', requestOf(wish, ids), ids.length > 0, hand)
  return { found, count: ids.length }
}

/** What to plan for the selection, what that takes, and the button that does it. */
export function PlanPanel() {
  const workspace = useWorkspace()
  const wish = useWorkspaceState((state) => state.options.plan.wish)
  const { found, count } = usePlan(wish)
  return (
    <>
      <strong className={css.title}>{words.planning.title}</strong>
      <PlanSwitch tool="plan-power" />
      <Picker
        label={words.planning.wish}
        value={wish}
        options={wishes.map((value) => ({ value, label: words.planning.wishes[value] }))}
        onChange={(next) => workspace.setOptions({ plan: { wish: next, proposed: undefined } })}
      />
      <p className={css.lead}>{words.planning.help[wish]}</p>
      <p className="dim">
        {count === 0
          ? words.planning.nothingSelected
          : words.planning.selected(formatQuantity(count, 'count'))}
      </p>
      <PlanOutcome found={found} isWanted={count > 0} />
    </>
  )
}
