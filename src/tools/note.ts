import { addNote, plainLabels } from '#document'
import { defineTool, type Step, type ToolPointer } from './define'

const waiting: Step<undefined> = { state: undefined }

/** What a note would be about: equipment under the pointer, and what it is mounted in stands for it. */
const aboutOf = ({ hit }: ToolPointer): string | undefined =>
  hit?.type === 'equipment' || hit?.type === 'element' ? hit.id : undefined

const pinned = (pointer: ToolPointer): Step<undefined> => {
  const { x, y, z } = pointer
  const about = aboutOf(pointer)
  return {
    state: undefined,
    gesture: {
      label: plainLabels.addNote.en,
      apply: (edit, context) => {
        const outcome = addNote(edit, context, { x, y, z, about })
        return outcome.ok ? { ...outcome, value: { select: [outcome.value] } } : outcome
      },
    },
    done: true,
  }
}

export default defineTool<undefined>({
  id: 'note',
  label: 'Pin a note',
  shortcut: 'z',
  icon: 'sticky-note',
  hint: 'Click where the note is to be pinned: on a floor, or on the equipment that it is about.',
  start: () => waiting,
  on: (event) => {
    switch (event.type) {
      case 'down':
        return event.button === 0 ? pinned(event) : undefined
      case 'escape':
        return { ...waiting, done: true }
      default:
        return undefined
    }
  },
})
