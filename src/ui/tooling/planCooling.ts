import type { ToolRunner } from '#tools'
import type { CoolingWish, NetworkWish, Workspace } from '#workspace'

/** Takes up the tool that plans cooling, with a wish. */
export const planCooling = (workspace: Workspace, runner: ToolRunner, wish: CoolingWish): void => {
  workspace.setOptions({ planCooling: { wish, proposed: undefined } })
  runner.activate('plan-cooling')
}

/** Takes up the tool that plans the network, with a wish. */
export const planNetwork = (workspace: Workspace, runner: ToolRunner, wish: NetworkWish): void => {
  workspace.setOptions({ planFabric: { wish, proposed: undefined } })
  runner.activate('plan-fabric')
}
