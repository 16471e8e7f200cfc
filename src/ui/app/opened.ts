import type { Facility } from '#model'
import { createToolRunner, type ToolRunner } from '#tools'
import {
  type AirControl,
  createAirControl,
  createWorkspace,
  type FacilityOrigin,
  type Following,
  type Workspace,
} from '#workspace'
import { say } from '../text/text'
import { clearanceSource } from './clearances'
import { createEditing, type Editing, newId } from './editing'
import type { Notices } from './notices'
import type { Services } from './services'

/** An open facility with everything that works on it. */
export interface Opened {
  readonly workspace: Workspace
  readonly runner: ToolRunner
  readonly editing: Editing
  readonly air: AirControl
  /** The keeping on the shelf, where there is one. */
  readonly following: Following | undefined
  close(): void
}

/** Opens a facility: the document and its solver, the tools, and the keeping on the shelf. */
export const openFacility = (
  facility: Facility,
  origin: FacilityOrigin,
  services: Services,
  notices: Notices,
  units: 'metric' | 'imperial',
): Opened => {
  const workspace = createWorkspace(facility, services.library, services.createSolver())
  workspace.store.setState({ units })
  const air = createAirControl(workspace, services.createAir())
  const editing = createEditing(workspace, notices)
  const runner = createToolRunner({
    workspace,
    ids: newId,
    say: (text, tone) => notices.say(say(text), tone),
    clearances: clearanceSource(),
  })
  const following = services.shelf?.follow(workspace.store.getState().document, origin)
  return {
    workspace,
    runner,
    editing,
    air,
    following,
    close: () => {
      runner.close()
      following?.stop()
      air.close()
      workspace.close()
    },
  }
}
