import type { Text, UnitSystem } from '#base'
import type { CommandContext, Edit, FacilityDocument, Outcome } from '#document'
import type {
  KeyInput,
  Layout,
  LiveClearances,
  PointerInput,
  Preview,
  SectionBox,
  Study,
  ToolOptions,
  Visibility,
} from '#workspace'
import type { Entry } from './shared/entry'

/** What a tool may look at. It changes nothing itself. */
export interface ToolContext {
  readonly document: FacilityDocument
  /** Where everything stands, with the library of the facility. */
  readonly layout: Layout
  readonly selection: ReadonlySet<string>
  readonly options: ToolOptions
  /** What is looked into. */
  readonly study: Study | undefined
  readonly view: 'plan' | '3d'
  /** What is hidden is not caught, not snapped to. */
  readonly visibility: Visibility
  /** Outside of it everything is cut away. */
  readonly section?: SectionBox | undefined
  readonly units: UnitSystem
  /** Checks clear spaces on the way; undefined where nothing does, or not yet. */
  readonly clearances?: () => LiveClearances | undefined
}

export type ToolPointer = PointerInput & {
  readonly type: 'down' | 'move' | 'up' | 'leave' | 'double'
}

/** What can happen to a tool. */
export type ToolEvent =
  | ToolPointer
  | (KeyInput & { readonly type: 'key' })
  /** Figures were typed and entered. */
  | { readonly type: 'typed'; readonly entry: Entry }
  /** One of the choices that the preview offered was picked. */
  | { readonly type: 'choose'; readonly id: string }
  /** Enter, with nothing typed; or the panel's button. */
  | { readonly type: 'apply' }
  | { readonly type: 'escape' }
  /** The pointer or the focus was taken away in the middle of something. */
  | { readonly type: 'lost' }
  /** The options, the selection or the document changed from outside. */
  | { readonly type: 'changed' }

/** What a gesture leaves behind besides the change itself. */
export interface GestureResult {
  /** What is selected afterwards; the selection stays when this is absent. */
  readonly select?: readonly string[]
  /** One sentence for the user. */
  readonly say?: Text
}

/** One change of the document: one undo step. */
export interface Gesture {
  readonly label: string
  readonly apply: (edit: Edit, context: CommandContext) => Outcome<GestureResult>
}

/** What a tool does with an event: everything here replaces what was before. */
export interface Step<State> {
  readonly state: State
  /** Absent means that nothing is shown. */
  readonly preview?: Preview
  readonly gesture?: Gesture
  readonly select?: Iterable<string>
  readonly options?: Partial<ToolOptions>
  /** What is looked into from now; without a study, nothing any more. */
  readonly look?: { readonly study: Study | undefined }
  /** The section box from now; without one, nothing is cut away any more. */
  readonly cut?: { readonly section: SectionBox | undefined }
  /** What may be typed now, as a hint; absent means that keys are not read as figures. */
  readonly typing?: Text
  /** Figures may begin with a number of times, as in `x5`. */
  readonly repeats?: boolean
  /** The tool has nothing left to do: the select tool takes over. */
  readonly done?: boolean
}

export interface ToolDefinition<State> {
  /** Equals its file name. */
  readonly id: string
  readonly label: string
  /** In the form `mod+shift+z`. */
  readonly shortcut: string
  /** Name of an icon of the set lucide. */
  readonly icon: string
  /** What it waits for when it has just been taken up. */
  readonly hint: string
  /** A route that runs in front of something is meant before it. */
  readonly meansRoutes?: boolean
  readonly start: (context: ToolContext) => Step<State>
  /** Answers undefined when it has no use for the event: nothing changes then. */
  readonly on: (event: ToolEvent, state: State, context: ToolContext) => Step<State> | undefined
}

/** A tool in use, with its state inside. */
export interface ToolSession {
  /** What it shows at once. */
  readonly first: Omit<Step<unknown>, 'state'>
  on(event: ToolEvent, context: ToolContext): Omit<Step<unknown>, 'state'> | undefined
}

/** An editor tool: a pure state machine from events to previews and gestures. */
export interface Tool {
  readonly id: string
  readonly label: Text
  readonly shortcut: string
  readonly icon: string
  readonly hint: Text
  readonly meansRoutes: boolean
  /** Takes the tool up. */
  open(context: ToolContext): ToolSession
}

/** Declares a tool. */
export const defineTool = <State>(definition: ToolDefinition<State>): Tool => ({
  id: definition.id,
  label: { en: definition.label },
  shortcut: definition.shortcut,
  icon: definition.icon,
  hint: { en: definition.hint },
  meansRoutes: definition.meansRoutes ?? false,
  open: (context) => {
    const first = definition.start(context)
    let { state } = first
    return {
      first,
      on: (event, now) => {
        const step = definition.on(event, state, now)
        if (step) state = step.state
        return step
      },
    }
  },
})
