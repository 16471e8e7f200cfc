import type { Equipment } from '#model'
import { layoutOf, type PlanWish } from '#workspace'
import { useRunner, useWorkspace, useWorkspaceState } from '../app/context'
import { Button } from '../kit/Button'
import { words } from '../text/text'
import { planCooling } from '../tooling/planCooling'
import css from './Inspector.module.css'
import { Section } from './Section'

/** Begins to plan for what is selected: cords for loads, redundancy for what feeds them, pipes to a loop. */
export function PlanSection({ items }: { readonly items: readonly Equipment[] }) {
  const workspace = useWorkspace()
  const runner = useRunner()
  const document = useWorkspaceState((state) => state.document)
  const { library } = layoutOf(document, workspace.library)
  const roles = new Set(items.map(({ kind }) => library.kind(kind).power))
  const takesCords = roles.has('load') || items.some(({ kind }) => kind === 'rack-pdu')
  const feeds = [...roles].some((role) => role !== undefined && role !== 'load' && role !== 'store')
  const isWet = items.some(({ kind }) => {
    const { cooling, ports } = library.kind(kind)
    const joins = cooling !== undefined && cooling !== 'header' && cooling !== 'pump'
    return joins && ports.some(({ medium }) => medium === 'liquid')
  })
  if (!takesCords && !feeds && !isWet) return null
  const plan = (wish: PlanWish) => {
    workspace.setOptions({ plan: { wish, proposed: undefined } })
    runner.activate('plan-power')
  }
  return (
    <Section title={words.planning.section}>
      <div className={css.actions}>
        {takesCords ? (
          <Button onClick={() => plan('connect')}>{words.planning.connectSelection}</Button>
        ) : null}
        {isWet ? (
          <Button onClick={() => planCooling(workspace, runner, { what: 'loop' })}>
            {words.coolingPlan.connectLoop}
          </Button>
        ) : null}
        {feeds ? <Button onClick={() => plan('n+1')}>{words.planning.makeRedundant}</Button> : null}
      </div>
    </Section>
  )
}
