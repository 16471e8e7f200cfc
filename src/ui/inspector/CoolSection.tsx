import { useRunner, useWorkspace } from '../app/context'
import { Button } from '../kit/Button'
import { words } from '../text/text'
import { planCooling, planNetwork } from '../tooling/planCooling'
import css from './Inspector.module.css'
import { Section } from './Section'

/** Begins to plan what cools a room, the pipes of all that stands in it, and its network. */
export function CoolSection({ room }: { readonly room: string }) {
  const workspace = useWorkspace()
  const runner = useRunner()
  return (
    <Section title={words.planning.section}>
      <div className={css.actions}>
        <Button onClick={() => planCooling(workspace, runner, { what: 'room', room })}>
          {words.coolingPlan.coolRoom}
        </Button>
        <Button onClick={() => planCooling(workspace, runner, { what: 'loop' })}>
          {words.coolingPlan.connectLoop}
        </Button>
        <Button onClick={() => planNetwork(workspace, runner, { room })}>
          {words.coolingPlan.planNetwork}
        </Button>
      </div>
    </Section>
  )
}
