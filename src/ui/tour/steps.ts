import type { WorkspaceState } from '#workspace'

export const stepIds = [
  'look',
  'select',
  'colour',
  'remove',
  'undo',
  'break',
  'lens',
  'find',
  'draw',
] as const
export type StepId = (typeof stepIds)[number]

/** What a step looks at besides the workspace. */
export interface Seen {
  readonly state: WorkspaceState
  /** The dialog that is open, by its type. */
  readonly dialog: string | undefined
}

/** The unit that the tour takes away and breaks. */
const spareTag = 'CDU-04'

/** The spare unit in the open facility; undefined where it is gone. */
export const spareOf = ({ document }: Pick<WorkspaceState, 'document'>): string | undefined => {
  for (const { id, tag } of document.records('equipment').values()) {
    if (tag === spareTag) return id
  }
  return undefined
}

/** Whether what a step asks for was done, by how things stood when it began and how they stand now. */
export const isDone: Readonly<Record<StepId, (before: Seen, now: Seen) => boolean>> = {
  look: (_, { state }) => state.view === 'plan',
  select: (before, { state }) =>
    state.selection !== before.state.selection &&
    [...state.selection].some((id) => state.document.get('equipment', id)?.kind === 'rack'),
  colour: (before, { state }) =>
    state.overlay !== undefined && state.overlay !== before.state.overlay,
  remove: (_, { state }) => spareOf(state) === undefined,
  // Whoever skipped the step before has nothing to take back.
  undo: (_, { state }) => spareOf(state) !== undefined,
  break: (_, { state }) => state.study?.type === 'break',
  lens: (before, { state }) => state.question.lens !== before.state.question.lens,
  find: (_, { dialog }) => dialog === 'query',
  draw: (_, { state }) => state.tool === 'move',
}

/** What a step shows beside its words. */
export const pictureOf: Readonly<
  Record<
    StepId,
    { readonly picture: 'left-button' | 'right-button' | 'keys'; readonly keys?: readonly string[] }
  >
> = {
  look: { picture: 'right-button' },
  select: { picture: 'left-button' },
  colour: { picture: 'keys', keys: ['O'] },
  remove: { picture: 'keys', keys: ['Del'] },
  undo: { picture: 'keys', keys: ['Ctrl', 'Z'] },
  break: { picture: 'keys', keys: ['Shift', 'B'] },
  lens: { picture: 'keys', keys: ['L'] },
  find: { picture: 'keys', keys: ['/'] },
  draw: { picture: 'keys', keys: ['M'] },
}
