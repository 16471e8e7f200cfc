import { idsFrom, type Text } from '#base'
import { attempt, type CommandContext, done, type Edit, type Outcome } from '#document'
import type { Workspace } from '#workspace'
import { say } from '../text/text'
import type { Notices } from './notices'

const random = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0

/** Fresh ids from the browser's random numbers. */
export const newId = idsFrom(random)

/** Changes the open document by its commands, and tells the person what was refused or is doubtful. */
export interface Editing {
  readonly context: CommandContext
  /** Runs one gesture as one undo step. Answers its result, or undefined when it was refused. */
  perform<T>(
    label: Text,
    gesture: (edit: Edit, context: CommandContext) => Outcome<T>,
  ): T | undefined
  /** Runs a gesture that has nothing to refuse itself. */
  change(label: Text, gesture: (edit: Edit, context: CommandContext) => unknown): void
}

/** Creates the editing of a workspace. */
export const createEditing = (workspace: Workspace, notices: Notices): Editing => {
  const context: CommandContext = { library: workspace.library, ids: newId }
  const perform: Editing['perform'] = (label, gesture) => {
    const { document } = workspace.store.getState()
    const outcome = attempt(document, say(label), (edit) => gesture(edit, context))
    if (!outcome.ok) {
      notices.say(say(outcome.reason), 'fault')
      return undefined
    }
    for (const warning of outcome.warnings) notices.say(say(warning))
    return outcome.value
  }
  return {
    context,
    perform,
    // What follows in the same step may still refuse it.
    change: (label, gesture) => {
      perform(label, (edit, needs) => done(gesture(edit, needs)))
    },
  }
}
