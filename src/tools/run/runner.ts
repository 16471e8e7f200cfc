import type { Ids, Point, Text } from '#base'
import { attempt, type FacilityDocument } from '#document'
import type {
  KeyInput,
  PointerInput,
  Preview,
  SceneEvents,
  Workspace,
  WorkspaceState,
} from '#workspace'
import { type Layout, type LiveClearances, layoutOf } from '#workspace'
import type {
  Gesture,
  Step,
  Tool,
  ToolContext,
  ToolEvent,
  ToolPointer,
  ToolSession,
} from '../define'
import { tools } from '../registry'
import { readEntry } from '../shared/entry'
import { frontOf } from '../shared/front'
import { typedOn } from './typing'

/** How the tools speak to the user beyond the hint. */
export type Say = (text: Text, tone: 'info' | 'fault') => void

/** Leads events to the active tool and carries out what it asks for. */
export interface ToolRunner extends SceneEvents {
  /** Where the pointer was last, while it is over the scene. */
  readonly pointerAt: Point | undefined
  /** Takes up another tool; what the last one had under way is gone. */
  activate(tool: string): void
  /** Enters figures from a text field, as if typed over the scene. */
  enter(text: string): void
  /** Picks one of the choices that the preview offers. */
  choose(id: string): void
  /** Does what Enter does: the button of a tool's panel. */
  apply(): void
  /** Calls off what is under way, as Escape does. */
  cancel(): void
  /** The page lost the focus: nothing half done stays behind. */
  blur(): void
  close(): void
}

export interface RunnerNeeds {
  readonly workspace: Workspace
  readonly ids: Ids
  readonly say: Say
  /** Checks clear spaces of a facility; undefined as long as it is not there yet. */
  readonly clearances?: (document: FacilityDocument, layout: Layout) => LiveClearances | undefined
}

type ShownStep = Omit<Step<unknown>, 'state'>

const movedBack = { en: 'Called off: everything stands where it stood.' }
const notDrawn = { en: 'Called off: nothing was drawn.' }

/** What to say when this is taken away, if anybody would miss it. */
const underWay = ({ moved, outline, ways, link }: Preview = {}): Text | undefined => {
  if (moved) return movedBack
  return outline || link || (ways && ways.length > 0) ? notDrawn : undefined
}

class Runner implements ToolRunner {
  readonly #needs: RunnerNeeds
  readonly #unfollow: () => void
  #tool: Tool
  #session: ToolSession
  #step: ShownStep
  #typed = ''
  /** Its own changes of the workspace are no news to the tool. */
  #busy = false
  pointerAt: Point | undefined = undefined

  constructor(needs: RunnerNeeds) {
    this.#needs = needs
    this.#tool = this.#wanted()
    this.#session = this.#tool.open(this.#context())
    this.#step = this.#session.first
    this.#carryOut(this.#step)
    this.#unfollow = needs.workspace.store.subscribe((now, before) => this.#follow(now, before))
  }

  pointer(input: PointerInput): void {
    this.#hover(input)
    if (input.type === 'cancel') this.#lose()
    else this.#tell(input as ToolPointer)
  }

  key(input: KeyInput): boolean {
    if (input.key === 'Escape') {
      this.cancel()
      return true
    }
    if (input.key === 'Enter') {
      if (this.#typed === '') return this.#tell({ type: 'apply' })
      this.enter(this.#typed)
      return true
    }
    const typed = this.#step.typing && typedOn(this.#typed, input, this.#step.repeats)
    if (typed === undefined) return this.#tell({ type: 'key', ...input })
    this.#typed = typed
    this.#show(this.#step)
    return true
  }

  activate(tool: string): void {
    const again = this.#state.getState().tool === tool
    this.#state.setState({ tool })
    // Taking up the tool in hand begins it anew.
    if (again) this.#open()
  }

  enter(text: string): void {
    this.#typed = ''
    const entry = readEntry(text, this.#state.getState().units)
    if (!entry.ok) this.#show(this.#step, entry.reason)
    else if (!this.#tell({ type: 'typed', entry: entry.value })) {
      this.#show(this.#step, { en: `"${text}" has no meaning here.` })
    }
  }

  choose(id: string): void {
    this.#tell({ type: 'choose', id })
  }

  apply(): void {
    this.#tell({ type: 'apply' })
  }

  cancel(): void {
    if (this.#state.getState().walking) {
      this.#state.setState({ walking: false })
    } else if (this.#typed !== '') {
      this.#typed = ''
      this.#show(this.#step)
    } else if (this.#step.preview === undefined && this.#state.getState().study) {
      // A gesture under way is called off first; a study ends before the selection goes.
      this.#state.setState({ study: undefined })
    } else if (!this.#tell({ type: 'escape' })) this.#open()
  }

  blur(): void {
    this.#typed = ''
    this.#lose()
  }

  close(): void {
    this.#unfollow()
    this.#state.setState({ preview: {}, hovered: undefined })
  }

  /** What was under way is called off, and whoever had it in hand is told so. */
  #lose(): void {
    const before = underWay(this.#step.preview)
    if (this.#tell({ type: 'lost' }) && before && underWay(this.#step.preview) !== before) {
      this.#needs.say(before, 'info')
    }
  }

  get #state() {
    return this.#needs.workspace.store
  }

  #wanted(): Tool {
    const found = tools.get(this.#state.getState().tool) ?? tools.get('select')
    if (!found) throw new Error('The select tool is missing')
    return found
  }

  #context(): ToolContext {
    const state = this.#state.getState()
    const { document } = state
    const layout = layoutOf(document, this.#needs.workspace.library)
    const clearances = () => this.#needs.clearances?.(document, layout)
    return { ...state, layout, clearances }
  }

  #open(): void {
    this.#typed = ''
    this.#tool = this.#wanted()
    this.#session = this.#tool.open(this.#context())
    this.#carryOut(this.#session.first)
  }

  #follow(now: WorkspaceState, before: WorkspaceState): void {
    if (now.tool !== before.tool || now.document !== before.document) {
      if (this.#wanted() !== this.#tool || now.document !== before.document) this.#open()
      return
    }
    if (this.#busy) return
    const changed =
      now.options !== before.options ||
      now.selection !== before.selection ||
      now.section !== before.section ||
      now.revision !== before.revision
    if (changed) this.#tell({ type: 'changed' })
  }

  #hover(input: PointerInput): void {
    const { type, hit, x, y } = input
    const gone = type === 'leave' || type === 'cancel'
    this.pointerAt = gone ? undefined : { x, y }
    // Only a tool that takes hold of routes means one that runs over something else.
    const meant = this.#tool.meansRoutes ? frontOf(input) : hit
    const hovered = gone ? undefined : meant?.id
    if (this.#state.getState().hovered !== hovered) this.#state.setState({ hovered })
  }

  /** Answers whether the tool had a use for the event. */
  #tell(event: ToolEvent): boolean {
    const step = this.#session.on(event, this.#context())
    if (step) this.#carryOut(step)
    return step !== undefined
  }

  #carryOut(step: ShownStep): void {
    const { workspace } = this.#needs
    this.#step = step
    this.#busy = true
    let reason: Text | undefined
    try {
      if (step.options) workspace.setOptions(step.options)
      if (step.select) workspace.select(step.select)
      if (step.look) this.#state.setState(step.look)
      if (step.cut) this.#state.setState(step.cut)
      if (step.gesture) reason = this.#perform(step.gesture)
    } catch (fault) {
      // The document took the change back; the tool begins anew, so that no half of it is shown.
      this.#open()
      throw fault
    } finally {
      this.#busy = false
    }
    if (step.done) this.#state.setState({ tool: 'select' })
    else this.#show(step, reason)
  }

  /** Answers why the gesture was refused, if it was; then nothing has changed. */
  #perform({ label, apply }: Gesture): Text | undefined {
    const { workspace, ids, say } = this.#needs
    const { document } = this.#state.getState()
    const outcome = attempt(document, label, (edit) =>
      apply(edit, { library: workspace.library, ids }),
    )
    if (!outcome.ok) {
      say(outcome.reason, 'fault')
      return outcome.reason
    }
    if (outcome.value.select) workspace.select(outcome.value.select)
    if (outcome.value.say) say(outcome.value.say, 'info')
    for (const warning of outcome.warnings) say(warning, 'info')
    return undefined
  }

  #show({ preview = {}, typing }: ShownStep, reason?: Text): void {
    const typed = this.#typed
    const hint = reason?.en ?? (typed === '' ? preview.hint : typing?.en) ?? this.#tool.hint.en
    const shown: Preview = { ...preview, hint, ...(typed === '' ? {} : { typed }) }
    this.#state.setState({ preview: shown })
  }
}

/**
 * Runs the tools over a workspace: feeds pointer, keys and typed figures to the active one, shows
 * its preview and carries out its gestures, each as one undo step. Follows `tool` in the store.
 */
export const createToolRunner = (needs: RunnerNeeds): ToolRunner => new Runner(needs)
