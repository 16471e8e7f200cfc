import type { ToolRunner } from '#tools'
import type { CoolingWish, Workspace } from '#workspace'

/** Takes up the tool that plans cooling, with a wish. */
export const planCooling = (workspace: Workspace, runner: ToolRunner, wish: CoolingWish): void => {
  workspace.setOptions({ planCooling: { wish, proposed: undefined } })
  runner.activate('plan-cooling')
}
