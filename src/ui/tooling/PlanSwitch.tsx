import { useRunner } from '../app/context'
import { Segmented } from '../kit/Segmented'
import { words } from '../text/text'
import css from './ToolPanel.module.css'

const { coolingPlan } = words

const tools = [
  { value: 'plan-power', label: coolingPlan.power },
  { value: 'plan-cooling', label: coolingPlan.cooling },
  { value: 'plan-fabric', label: coolingPlan.network },
] as const

/** From planning power to planning cooling or the network, and back. */
export function PlanSwitch({ tool }: { readonly tool: (typeof tools)[number]['value'] }) {
  const runner = useRunner()
  return (
    <div className={css.switch}>
      <Segmented
        label={coolingPlan.system}
        value={tool}
        options={tools}
        onChange={(next) => runner.activate(next)}
      />
    </div>
  )
}
