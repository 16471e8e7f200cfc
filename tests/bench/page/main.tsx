import { createRoot } from 'react-dom/client'
import { catalog } from '#catalog'
import { type Facility, readFacility } from '#model'
import { Scene } from '#scene'
import {
  createWorkspace,
  type PointerInput,
  type SceneEvents,
  type Solver,
  type Workspace,
} from '#workspace'
import { generateFacility } from '../../support/generate'

/** What the bench drives from outside the page. */
export interface BenchHandle {
  readonly workspace: Workspace
  readonly openMs: number
  readonly inputs: PointerInput[]
}

declare global {
  var bench: BenchHandle | undefined
}

const silent: Solver = {
  open: () => {},
  change: () => {},
  ask: () => {},
  subscribe: () => () => {},
  onFault: () => () => {},
  close: () => {},
}

const asked = new URLSearchParams(location.search)

const facilityOf = async (): Promise<Facility> => {
  const example = asked.get('example')
  if (example === null) return generateFacility(Number(asked.get('items') ?? 1000))
  const reply = await fetch(`/examples/${example}.gridhall.json`)
  const read = readFacility(await reply.json())
  if (!read.ok) throw new Error(read.problem)
  return read.facility
}

/** The simplest of tools: hover, click to select. */
const pointAndClick = (workspace: Workspace, inputs: PointerInput[]): SceneEvents => ({
  pointer: (input) => {
    inputs.push(input)
    const id = input.hit?.id
    if (input.type === 'down') workspace.select(id === undefined ? [] : [id])
    else if (workspace.store.getState().hovered !== id) workspace.store.setState({ hovered: id })
  },
  key: () => false,
})

const facility = await facilityOf()
const start = performance.now()
const workspace = createWorkspace(facility, catalog, silent)
if (asked.get('view') === 'plan') workspace.store.setState({ view: 'plan' })
const inputs: PointerInput[] = []
const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root')
createRoot(root).render(
  <Scene
    workspace={workspace}
    events={pointAndClick(workspace, inputs)}
    theme={asked.get('theme') === 'light' ? 'light' : 'dark'}
    label="Facility"
    onFault={(message) => console.error(message)}
  />,
)
globalThis.bench = { workspace, openMs: performance.now() - start, inputs }
