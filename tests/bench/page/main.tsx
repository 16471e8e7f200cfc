import { createRoot } from 'react-dom/client'
import { countingIds } from '#base'
import { catalog } from '#catalog'
import { type Facility, readFacility } from '#model'
import { Scene } from '#scene'
import { createToolRunner } from '#tools'
import { createWorkspace, type Workspace } from '#workspace'
import { campusOf } from '../../support/campus'
import { fullCampus } from '../../support/campus/full'
import { silentSolver } from '../../support/silent-solver'
import { drawSeparately, type Separate } from './separate'

/** What the bench reads from outside the page. */
export interface BenchHandle {
  readonly workspace: Workspace
  /** From the facility in memory to the open workspace, in ms. */
  readonly openMs: number
  /** From the open workspace to the end of the first frame, in ms. */
  readonly firstFrameMs: number
  /** Draws the same facility piece by piece, for comparison. */
  separately(frames: number): Separate
}

declare global {
  var bench: BenchHandle | undefined
}

const asked = new URLSearchParams(location.search)

const facilityOf = async (): Promise<Facility> => {
  const example = asked.get('example')
  const items = Number(asked.get('items') ?? 1000)
  if (example === null) return asked.get('campus') === 'full' ? fullCampus(items) : campusOf(items)
  const reply = await fetch(`/examples/${example}.gridhall.json`)
  const read = readFacility(await reply.json())
  if (!read.ok) throw new Error(read.problem)
  return read.facility
}

const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve))

const facility = await facilityOf()
const start = performance.now()
const workspace = createWorkspace(facility, catalog, silentSolver())
if (asked.get('view') === 'plan') workspace.store.setState({ view: 'plan' })
const opened = performance.now()
const runner = createToolRunner({
  workspace,
  ids: countingIds('bench-'),
  say: ({ en }) => console.log(en),
})
const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root')
createRoot(root).render(
  <Scene
    workspace={workspace}
    events={runner}
    theme={asked.get('theme') === 'light' ? 'light' : 'dark'}
    label="Facility"
    onFault={(message) => console.error(message)}
  />,
)
while ((globalThis.__gridhall?.scene?.frames ?? 0) === 0) await nextFrame()
globalThis.bench = {
  workspace,
  openMs: opened - start,
  firstFrameMs: performance.now() - opened,
  separately: (frames) => drawSeparately(facility, frames),
}
